package io.keheng.assessment;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What waits for somebody's yes or no: proposals and appeals. */
@RestController
class ProposalController {

  record ConfirmationForm(
      @NotBlank @Size(max = 1000) String evidence,
      @Nullable @Digits(integer = 18, fraction = 2) BigDecimal amount) {}

  record DismissalForm(@NotBlank @Size(max = 1000) String reason) {}

  record DecisionForm(@NotNull Boolean upheld, @NotBlank @Size(max = 1000) String answer) {}

  private final Proposals proposals;
  private final Appeals appeals;
  private final PointViews views;

  ProposalController(Proposals proposals, Appeals appeals, PointViews views) {
    this.proposals = proposals;
    this.appeals = appeals;
    this.views = views;
  }

  @Permit(ServicePoints.POST)
  @GetMapping("/api/point-proposals")
  Page<PointViews.ProposalLine> proposals(
      @RequestParam(required = false) Proposal.@Nullable State state, Paging paging) {
    return views.proposals(proposals.page(state, paging));
  }

  @Permit(ServicePoints.POST)
  @PostMapping("/api/point-proposals/{id}/confirmation")
  @ResponseStatus(HttpStatus.CREATED)
  PointViews.Line confirm(@PathVariable long id, @Valid @RequestBody ConfirmationForm form) {
    return views.line(proposals.confirm(id, form.evidence().strip(), form.amount()));
  }

  @Permit(ServicePoints.POST)
  @PostMapping("/api/point-proposals/{id}/dismissal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dismiss(@PathVariable long id, @Valid @RequestBody DismissalForm form) {
    proposals.dismiss(id, form.reason().strip());
  }

  @Permit(ServicePoints.DECIDE)
  @GetMapping("/api/point-appeals")
  Page<PointViews.AppealLine> appeals(
      @RequestParam(required = false) AppealRepository.@Nullable State state, Paging paging) {
    return views.appeals(appeals.page(state, paging));
  }

  @Permit(ServicePoints.DECIDE)
  @PostMapping("/api/point-appeals/{id}/decision")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(@PathVariable long id, @Valid @RequestBody DecisionForm form) {
    appeals.decide(id, form.upheld(), form.answer().strip());
  }
}
