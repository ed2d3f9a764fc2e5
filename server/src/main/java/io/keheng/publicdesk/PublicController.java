package io.keheng.publicdesk;

import io.keheng.complaint.Complaint;
import io.keheng.complaint.Lodging;
import io.keheng.procedure.Channel;
import io.keheng.protection.Mask;
import io.keheng.protection.Masked;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.Permit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The public pages' own door: no login, a number and a code instead. */
@RestController
@RequestMapping("/api/public/complaints")
class PublicController {

  record Form(
      @Nullable @Size(max = 40) String unit,
      @NotBlank @Size(max = 100) String complainant,
      @Masked(Mask.TELEPHONE) @NotNull ProtectedText phone,
      @Masked(Mask.EMAIL) @Nullable ProtectedText email,
      @NotBlank @Size(max = 5000) String content,
      @Nullable @Size(max = 200) String place,
      @Nullable @Size(max = 2000) String demand) {

    Lodging about(long unitId) {
      return new Lodging(
          Channel.WEBSITE,
          false,
          unitId,
          null,
          Complaint.OnBehalf.SELF,
          null,
          complainant.strip(),
          phone,
          email,
          null,
          1,
          List.of(),
          false,
          null,
          content.strip(),
          null,
          null,
          place,
          demand,
          null,
          null,
          List.of());
    }
  }

  record Key(@NotBlank String number, @NotBlank String code) {}

  record WithdrawalForm(
      @NotBlank String number, @NotBlank String code, @NotBlank @Size(max = 500) String reason) {}

  record ScoreForm(
      @NotBlank String number,
      @NotBlank String code,
      int score,
      @Nullable @Size(max = 1000) String words) {}

  private final PublicComplaints complaints;
  private final Flood flood;

  PublicController(PublicComplaints complaints, Flood flood) {
    this.complaints = complaints;
    this.flood = flood;
  }

  @Permit.Public
  @GetMapping("/units")
  List<PublicComplaints.Choice> units(HttpServletRequest request) {
    flood.request(request.getRemoteAddr());
    return complaints.units();
  }

  @Permit.Public
  @GetMapping("/lines")
  List<PublicComplaints.Line> lines(
      @RequestParam(required = false) @Nullable String unit, HttpServletRequest request) {
    flood.request(request.getRemoteAddr());
    return complaints.lines(unit);
  }

  @Permit.Public
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  PublicComplaints.Receipt lodge(@Valid @RequestBody Form form, HttpServletRequest request) {
    flood.lodging(request.getRemoteAddr());
    return complaints.lodge(form::about, form.unit());
  }

  @Permit.Public
  @PostMapping("/status")
  PublicComplaints.Status status(@Valid @RequestBody Key key, HttpServletRequest request) {
    flood.request(request.getRemoteAddr());
    return complaints.status(key.number(), key.code());
  }

  @Permit.Public
  @PostMapping(path = "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void attach(
      @RequestParam String number,
      @RequestParam String code,
      @RequestParam MultipartFile file,
      HttpServletRequest request)
      throws IOException {
    flood.request(request.getRemoteAddr());
    complaints.attach(
        number, code, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
  }

  @Permit.Public
  @PostMapping("/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@Valid @RequestBody WithdrawalForm form, HttpServletRequest request) {
    flood.request(request.getRemoteAddr());
    complaints.withdraw(form.number(), form.code(), form.reason().strip());
  }

  @Permit.Public
  @PostMapping("/satisfaction")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void score(@Valid @RequestBody ScoreForm form, HttpServletRequest request) {
    flood.request(request.getRemoteAddr());
    complaints.score(form.number(), form.code(), form.score(), form.words());
  }
}
