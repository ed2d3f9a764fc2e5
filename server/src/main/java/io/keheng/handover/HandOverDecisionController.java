package io.keheng.handover;

import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the customer-service centre says to hand-overs. */
@RestController
class HandOverDecisionController {

  record Refused(@NotBlank @Size(max = 200) String note) {}

  private final HandOverDecisions decisions;

  HandOverDecisionController(HandOverDecisions decisions) {
    this.decisions = decisions;
  }

  @Permit(HandOverDecisions.CONSENT)
  @PostMapping("/api/hand-overs/{id}/consent")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void consent(@PathVariable long id) {
    decisions.consent(id);
  }

  @Permit(HandOverDecisions.CONSENT)
  @PostMapping("/api/hand-overs/{id}/refusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refuse(@PathVariable long id, @Valid @RequestBody Refused body) {
    decisions.refuse(id, body.note().strip());
  }

  /** One's own only, before it is decided. */
  @Permit(HandOvers.GIVE)
  @PostMapping("/api/hand-overs/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id) {
    decisions.withdraw(id);
  }
}
