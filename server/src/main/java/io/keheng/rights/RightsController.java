package io.keheng.rights;

import io.keheng.consent.Consent;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RightsController {

  record RequestForm(
      RightsRequest.@NotNull Kind kind,
      RightsRequest.@NotNull Applicant applicant,
      @NotBlank @Size(max = 100) String applicantName,
      @NotBlank @Size(max = 2000) String content,
      Consent.@NotNull Manner manner,
      @Nullable LocalDate receivedOn) {

    Rights.Asked asked() {
      return new Rights.Asked(
          kind, applicant, applicantName.strip(), content.strip(), manner, receivedOn);
    }
  }

  record IdentityForm(
      long version, RightsRequest.@NotNull Means means, @NotBlank String evidence) {}

  record DecisionForm(
      long version,
      @NotNull Boolean granted,
      @Nullable String ground,
      @NotBlank @Size(max = 2000) String reasons) {}

  record AnswerForm(long version, Consent.@NotNull Manner manner, @NotBlank String evidence) {}

  record CopyForm(@NotBlank @Size(max = 100) String password) {}

  record Received(long id, String number) {}

  private final Rights rights;
  private final RightsViews views;
  private final RightsExport export;

  RightsController(Rights rights, RightsViews views, RightsExport export) {
    this.rights = rights;
    this.views = views;
    this.export = export;
  }

  @Permit("customer.read")
  @GetMapping("/api/rights-terms")
  RightsViews.Terms terms() {
    return views.terms();
  }

  @Permit("rights.receive")
  @PostMapping("/api/customers/{customer}/rights-requests")
  @ResponseStatus(HttpStatus.CREATED)
  Received receive(@PathVariable long customer, @Valid @RequestBody RequestForm form) {
    var request = rights.receive(customer, form.asked());
    return new Received(request.id(), request.number());
  }

  @Permit("rights.read")
  @GetMapping("/api/rights-requests")
  Page<RightsViews.Line> page(RightsQueries.Filter filter, Paging paging) {
    return views.page(filter, paging);
  }

  @Permit("rights.read")
  @GetMapping("/api/rights-requests/{id}")
  RightsViews.Detail one(@PathVariable long id) {
    return views.detail(id);
  }

  @Permit("rights.receive")
  @PostMapping("/api/rights-requests/{id}/identity")
  RightsViews.Detail identify(@PathVariable long id, @Valid @RequestBody IdentityForm form) {
    rights.identify(id, form.version(), form.means(), form.evidence().strip());
    return views.detail(id);
  }

  @Permit("rights.decide")
  @PostMapping("/api/rights-requests/{id}/decision")
  RightsViews.Detail decide(@PathVariable long id, @Valid @RequestBody DecisionForm form) {
    rights.decide(
        id,
        new Rights.Decision(form.version(), form.granted(), form.ground(), form.reasons().strip()));
    return views.detail(id);
  }

  @Permit("rights.receive")
  @PostMapping("/api/rights-requests/{id}/answer")
  RightsViews.Detail answer(@PathVariable long id, @Valid @RequestBody AnswerForm form) {
    rights.answer(id, form.version(), form.manner(), form.evidence().strip());
    return views.detail(id);
  }

  /** A copy of what is kept of the customer for him, as JSON and CSV in a sealed zip. */
  @Permit("rights.export")
  @PostMapping("/api/rights-requests/{id}/copy")
  ResponseEntity<byte[]> copy(@PathVariable long id, @Valid @RequestBody CopyForm form) {
    var file = export.take(id, form.password());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name()).build().toString())
        .body(file.content());
  }
}
