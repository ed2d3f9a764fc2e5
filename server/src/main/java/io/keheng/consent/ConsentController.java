package io.keheng.consent;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Why;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConsentController {

  record GuardianForm(
      @NotBlank @Size(max = 100) String name, Consent.@NotNull Guardianship relation) {}

  record GivingForm(
      @NotBlank String purpose,
      @Nullable List<String> channels,
      @Nullable String party,
      @Nullable LocalDate givenOn,
      Consent.@NotNull Manner manner,
      @NotBlank String evidence,
      @Valid @Nullable GuardianForm guardian) {

    Consents.Giving giving() {
      return new Consents.Giving(
          purpose,
          Objects.requireNonNullElse(channels, List.of()),
          party,
          givenOn,
          manner,
          evidence.strip(),
          guardian == null
              ? null
              : new Consents.Guardian(guardian.name().strip(), guardian.relation()));
    }
  }

  record WithdrawalForm(Consent.@NotNull Manner manner, @Nullable String evidence) {}

  record Given(List<Long> ids) {}

  private final Consents consents;
  private final Withdrawals withdrawals;
  private final ConsentViews views;
  private final Renewals renewals;
  private final Clock clock;

  ConsentController(
      Consents consents,
      Withdrawals withdrawals,
      ConsentViews views,
      Renewals renewals,
      Clock clock) {
    this.consents = consents;
    this.withdrawals = withdrawals;
    this.views = views;
    this.renewals = renewals;
    this.clock = clock;
  }

  @Permit("customer.read")
  @GetMapping("/api/consent-purposes")
  List<ConsentViews.PurposeView> purposes() {
    return views.purposes();
  }

  @Permit("customer.read")
  @GetMapping("/api/customers/{customer}/consents")
  ConsentViews.OfCustomer of(@PathVariable long customer) {
    return views.of(customer);
  }

  /** Whether a purpose may be followed on a day, and why. */
  @Permit("customer.read")
  @GetMapping("/api/customers/{customer}/consents/why")
  Why why(
      @PathVariable long customer,
      @RequestParam String purpose,
      @RequestParam @Nullable String channel,
      @RequestParam @Nullable String party,
      @RequestParam @Nullable LocalDate on) {
    var day = Objects.requireNonNullElse(on, LocalDate.now(clock));
    return consents.explain(customer, new Consent.Target(purpose, channel, party), day).why();
  }

  @Permit("consent.record")
  @PostMapping("/api/customers/{customer}/consents")
  @ResponseStatus(HttpStatus.CREATED)
  Given give(@PathVariable long customer, @Valid @RequestBody GivingForm form) {
    return new Given(consents.give(customer, form.giving()));
  }

  @Permit("consent.record")
  @PostMapping("/api/customers/{customer}/consents/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @PathVariable long customer, @PathVariable long id, @Valid @RequestBody WithdrawalForm form) {
    var evidence = form.evidence() == null ? "" : form.evidence().strip();
    withdrawals.withdraw(customer, id, form.manner(), evidence.isEmpty() ? null : evidence);
  }

  @Permit("customer.read")
  @GetMapping("/api/consent-renewals")
  Page<Renewals.Renewal> renewals(
      @RequestParam @Nullable String purpose, @RequestParam @Nullable String q, Paging paging) {
    return renewals.page(purpose, q, paging);
  }
}
