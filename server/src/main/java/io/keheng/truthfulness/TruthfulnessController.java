package io.keheng.truthfulness;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Why;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TruthfulnessController {

  /**
   * @param version the version that was looked at
   */
  record Confirmation(long version, @Size(max = 400) @Nullable String note) {}

  record Acceptance(long version, @NotBlank @Size(max = 400) String reason) {}

  private final Findings findings;
  private final CustomerTruths truths;
  private final Figures figures;

  TruthfulnessController(Findings findings, CustomerTruths truths, Figures figures) {
    this.findings = findings;
    this.truths = truths;
    this.figures = figures;
  }

  @Permit("truth.read")
  @GetMapping("/api/truthfulness/figures")
  Figures.Whole figures(
      @RequestParam(required = false) @Nullable String check,
      @RequestParam(required = false) @Nullable Long unit) {
    return figures.whole(check, unit);
  }

  @Permit("truth.read")
  @GetMapping("/api/truthfulness/findings")
  Page<Findings.Line> findings(FindingFilter filter, Paging paging) {
    return findings.page(filter, paging);
  }

  @Permit("truth.read")
  @GetMapping("/api/truthfulness/findings/{id}")
  Findings.Detail finding(@PathVariable long id) {
    return findings.detail(id);
  }

  @Permit("truth.decide")
  @PostMapping("/api/truthfulness/findings/{id}/confirmation")
  Findings.Detail confirm(@PathVariable long id, @Valid @RequestBody Confirmation confirmation) {
    return findings.confirm(id, confirmation.version(), confirmation.note());
  }

  @Permit("truth.decide")
  @PostMapping("/api/truthfulness/findings/{id}/acceptance")
  Findings.Detail accept(@PathVariable long id, @Valid @RequestBody Acceptance acceptance) {
    return findings.accept(id, acceptance.version(), acceptance.reason());
  }

  @Permit("truth.read")
  @GetMapping("/api/customers/{id}/truthfulness")
  CustomerTruths.CustomerTruth ofCustomer(@PathVariable long id) {
    return truths.of(id);
  }

  @Permit("truth.read")
  @GetMapping("/api/customers/{id}/truthfulness/why")
  Why why(@PathVariable long id) {
    return truths.why(id);
  }

  @Permit("truth.read")
  @PostMapping("/api/customers/{id}/truthfulness/check")
  CustomerTruths.CustomerTruth recheck(@PathVariable long id) {
    return truths.recheck(id);
  }
}
