package io.keheng.complaint;

import io.keheng.procedure.Channel;
import io.keheng.protection.Mask;
import io.keheng.protection.Masked;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LodgeController {

  record Form(
      @NotNull Channel channel,
      boolean staff,
      @Nullable Long unitId,
      @Nullable Long customerId,
      Complaint.@NotNull OnBehalf onBehalf,
      @Nullable @Size(max = 500) String proof,
      @Nullable @Size(max = 100) String complainant,
      @Masked(Mask.TELEPHONE) @Nullable ProtectedText phone,
      @Masked(Mask.EMAIL) @Nullable ProtectedText email,
      @Masked(Mask.ADDRESS) @Nullable ProtectedText address,
      @Nullable @Min(1) @Max(100000) Integer persons,
      @Nullable List<@NotBlank @Size(max = 100) String> representatives,
      boolean massRisk,
      @Nullable @Size(max = 40) String referredBy,
      @NotBlank @Size(max = 10000) String content,
      @Nullable @Size(max = 40) String caseClass,
      @Nullable Instant happenedAt,
      @Nullable @Size(max = 200) String place,
      @Nullable @Size(max = 2000) String demand,
      @Nullable @Size(max = 100) String contract,
      @Nullable @DecimalMin("0") @Digits(integer = 18, fraction = 2) BigDecimal claim,
      @Nullable List<Long> subjects) {

    Lodging told() {
      return new Lodging(
          channel,
          staff,
          unitId,
          customerId,
          onBehalf,
          proof,
          complainant == null ? null : complainant.strip(),
          phone,
          email,
          address,
          Objects.requireNonNullElse(persons, 1),
          Objects.requireNonNullElse(representatives, List.of()),
          massRisk,
          referredBy,
          content.strip(),
          caseClass,
          happenedAt,
          place,
          demand,
          contract,
          claim,
          Objects.requireNonNullElse(subjects, List.of()));
    }
  }

  record Lodged(long id, String number) {}

  private final Complaints complaints;

  LodgeController(Complaints complaints) {
    this.complaints = complaints;
  }

  @Permit("complaint.lodge")
  @PostMapping("/api/complaints")
  @ResponseStatus(HttpStatus.CREATED)
  Lodged lodge(@Valid @RequestBody Form form) {
    var complaint = complaints.lodge(form.told());
    return new Lodged(complaint.id(), complaint.number());
  }
}
