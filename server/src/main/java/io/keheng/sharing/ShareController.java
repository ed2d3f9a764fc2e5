package io.keheng.sharing;

import io.keheng.customerfile.CustomerPart;
import io.keheng.identity.Scopes;
import io.keheng.identity.Units;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sharing of customer information inside the bank. */
@RestController
class ShareController {

  /**
   * @param numbers customer numbers, unless a whole unit is asked for
   * @param granteeUnit for everybody of one of the applicant's units; absent for himself
   */
  record Request(
      @NotBlank String purpose,
      @NotBlank @Size(max = 200) String reason,
      @NotNull List<CustomerPart> parts,
      @Nullable Long unitId,
      @Nullable List<String> numbers,
      @NotNull LocalDate fromOn,
      @NotNull LocalDate toOn,
      @Nullable Long granteeUnit) {

    Share.Application application() {
      var named =
          numbers == null
              ? List.<String>of()
              : numbers.stream().map(String::strip).filter(n -> !n.isEmpty()).distinct().toList();
      return new Share.Application(
          purpose,
          reason.strip(),
          parts.stream().distinct().toList(),
          unitId,
          named,
          fromOn,
          toOn,
          granteeUnit);
    }
  }

  record Approval(@Nullable @Size(max = 200) String note) {}

  record Refused(@NotBlank @Size(max = 200) String note) {}

  record Created(long id) {}

  record Choice(String code, String label) {}

  record OwnUnit(long id, String name) {}

  /**
   * @param today of the bank, for the form to begin with
   */
  record TermsView(
      LocalDate today,
      int days,
      int customers,
      List<Choice> purposes,
      List<Choice> parts,
      List<OwnUnit> ownUnits) {}

  private final Shares shares;
  private final SharePages pages;
  private final ApplicationCheck check;
  private final Scopes scopes;
  private final Units units;
  private final Texts texts;

  ShareController(
      Shares shares,
      SharePages pages,
      ApplicationCheck check,
      Scopes scopes,
      Units units,
      Texts texts) {
    this.shares = shares;
    this.pages = pages;
    this.check = check;
    this.scopes = scopes;
    this.units = units;
    this.texts = texts;
  }

  /** What may be asked for. */
  @Permit("sharing.apply")
  @GetMapping("/api/sharing-terms")
  TermsView terms() {
    var terms = check.terms();
    return new TermsView(
        check.today(),
        terms.days(),
        terms.customers(),
        terms.purposes().stream()
            .map(code -> new Choice(code, texts.text("audit.purpose." + code)))
            .toList(),
        java.util.Arrays.stream(CustomerPart.values())
            .map(part -> new Choice(part.name(), texts.text("sharing.part." + part)))
            .toList(),
        scopes.ownUnits().stream()
            .flatMap(id -> units.byId(id).stream())
            .map(unit -> new OwnUnit(unit.id(), unit.name()))
            .toList());
  }

  @Permit(SharePages.READ)
  @GetMapping("/api/shares")
  Page<SharePages.Row> list(
      @RequestParam(required = false) @Nullable List<Share.State> state, Paging paging) {
    return pages.list(state == null ? List.of() : state, paging);
  }

  @Permit("sharing.apply")
  @PostMapping("/api/shares")
  @ResponseStatus(HttpStatus.CREATED)
  Created apply(@Valid @RequestBody Request request) {
    return new Created(shares.apply(request.application()));
  }

  @Permit(SharePages.READ)
  @GetMapping("/api/shares/{id}")
  SharePages.Row one(@PathVariable long id) {
    return pages.one(id);
  }

  @Permit(SharePages.READ)
  @GetMapping("/api/shares/{id}/customers")
  List<ShareCustomerQueries.Line> customers(@PathVariable long id) {
    return pages.customers(id);
  }

  /** Who looked at what under it, how often. */
  @Permit(SharePages.READ)
  @GetMapping("/api/shares/{id}/looks")
  Page<SharePages.UseRow> looks(@PathVariable long id, Paging paging) {
    return pages.uses(id, paging);
  }

  @Permit(Shares.APPROVE)
  @PostMapping("/api/shares/{id}/approval")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void approve(@PathVariable long id, @Valid @RequestBody Approval body) {
    var note = body.note();
    shares.approve(id, note == null || note.isBlank() ? null : note.strip());
  }

  @Permit(Shares.APPROVE)
  @PostMapping("/api/shares/{id}/rejection")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reject(@PathVariable long id, @Valid @RequestBody Refused body) {
    shares.reject(id, body.note().strip());
  }

  /** One's own only. */
  @Permit("sharing.apply")
  @PostMapping("/api/shares/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id) {
    shares.withdraw(id);
  }

  @Permit(Shares.APPROVE)
  @PostMapping("/api/shares/{id}/revocation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable long id, @Valid @RequestBody Refused body) {
    shares.revoke(id, body.note().strip());
  }
}
