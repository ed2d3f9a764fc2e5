package io.keheng.confidentiality;

import io.keheng.customerfile.CustomerPart;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of third parties and the confidentiality agreements with them. */
@RestController
class AgreementController {

  record Form(
      @NotBlank @Size(max = 60) String fileNumber,
      @NotBlank @Size(max = 100) String party,
      @NotBlank @Size(max = 200) String purpose,
      @NotNull List<CustomerPart> parts,
      @NotBlank @Size(max = 1000) String duties,
      @NotBlank @Size(max = 1000) String liability,
      @NotNull LocalDate validFrom,
      @NotNull LocalDate validTo) {

    Agreement.Entered entered() {
      return new Agreement.Entered(
          fileNumber.strip(),
          party.strip(),
          purpose.strip(),
          parts.stream().distinct().toList(),
          duties.strip(),
          liability.strip(),
          validFrom,
          validTo);
    }
  }

  record Ending(@NotBlank @Size(max = 200) String note) {}

  record Created(long id) {}

  /**
   * @param inForce today
   */
  record Row(Agreement agreement, boolean inForce, String staffName) {}

  private final Agreements agreements;
  private final StaffDirectory staff;
  private final Clock clock;

  AgreementController(Agreements agreements, StaffDirectory staff, Clock clock) {
    this.agreements = agreements;
    this.staff = staff;
    this.clock = clock;
  }

  @Permit("handover.read")
  @GetMapping("/api/agreements")
  Page<Row> list(Paging paging) {
    var page = agreements.list(paging);
    var today = LocalDate.now(clock);
    var names = staff.names(page.items().stream().map(Agreement::staffId).distinct().toList());
    return page.map(each -> new Row(each, each.inForce(today), name(names.get(each.staffId()))));
  }

  @Permit("handover.agree")
  @PostMapping("/api/agreements")
  @ResponseStatus(HttpStatus.CREATED)
  Created register(@Valid @RequestBody Form form) {
    return new Created(agreements.register(form.entered()));
  }

  @Permit("handover.agree")
  @PostMapping("/api/agreements/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable long id, @Valid @RequestBody Ending body) {
    agreements.end(id, body.note().strip());
  }

  private static String name(@Nullable StaffName staff) {
    return staff == null ? "" : staff.name();
  }
}
