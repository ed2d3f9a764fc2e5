package io.keheng.complaintdecision;

import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaints/{id}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class CaseDecisionController {

  record DecisionForm(
      long version,
      Decision.@NotNull Result result,
      @NotBlank @Size(max = 2000) String basis,
      @NotBlank @Size(max = 5000) String reasons,
      @Nullable @Digits(integer = 18, fraction = 2) BigDecimal compensation,
      @Nullable LocalDate delivery) {

    CaseDecisions.Proposal proposal() {
      return new CaseDecisions.Proposal(
          result, basis.strip(), reasons.strip(), compensation, delivery);
    }
  }

  record AnswerForm(
      long version, @NotNull Boolean approved, @Nullable @Size(max = 2000) String answer) {}

  record PaymentForm(long version, @NotBlank @Size(max = 200) String payment) {}

  record WishForm(
      long version, @NotBlank @Size(max = 2000) String reason, @Nullable LocalDate askedOn) {}

  record FindingForm(
      long version, @NotNull Boolean upheld, @NotBlank @Size(max = 5000) String finding) {}

  record ReviewForm(
      long version, Reviews.@NotNull Party party, @NotBlank @Size(max = 2000) String reason) {}

  record JudgementForm(
      long version, Decision.@NotNull Result result, @NotBlank @Size(max = 5000) String finding) {}

  private final CaseDecisions decisions;
  private final VerificationRequests verifications;
  private final Reviews reviews;

  CaseDecisionController(
      CaseDecisions decisions, VerificationRequests verifications, Reviews reviews) {
    this.decisions = decisions;
    this.verifications = verifications;
    this.reviews = reviews;
  }

  @Permit("complaint.handle")
  @PostMapping("/decision")
  void propose(@PathVariable long id, @Valid @RequestBody DecisionForm form) {
    decisions.propose(id, form.version(), form.proposal());
  }

  @Permit("complaint.approve")
  @PostMapping("/decision/approval")
  void approve(@PathVariable long id, @Valid @RequestBody AnswerForm form) {
    decisions.approve(id, form.version(), form.approved(), form.answer());
  }

  @Permit("complaint.handle")
  @PostMapping("/payment")
  void pay(@PathVariable long id, @Valid @RequestBody PaymentForm form) {
    decisions.pay(id, form.version(), form.payment().strip());
  }

  @Permit("complaint.lodge")
  @PostMapping("/verification")
  void ask(@PathVariable long id, @Valid @RequestBody WishForm form) {
    verifications.ask(id, form.version(), form.reason().strip(), form.askedOn());
  }

  @Permit("complaint.verify")
  @PostMapping("/verification/decision")
  void verify(@PathVariable long id, @Valid @RequestBody FindingForm form) {
    verifications.decide(id, form.version(), form.upheld(), form.finding().strip());
  }

  @Permit("complaint.lodge")
  @PostMapping("/review")
  void review(@PathVariable long id, @Valid @RequestBody ReviewForm form) {
    reviews.ask(id, form.version(), form.party(), form.reason().strip());
  }

  @Permit("complaint.approve")
  @PostMapping("/review/judgement")
  void judge(@PathVariable long id, @Valid @RequestBody JudgementForm form) {
    reviews.judge(id, form.version(), form.result(), form.finding().strip());
  }
}
