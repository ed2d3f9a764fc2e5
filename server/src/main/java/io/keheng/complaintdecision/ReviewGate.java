package io.keheng.complaintdecision;

import io.keheng.complaint.CaseGate;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.procedure.Act;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What waits for the judgement of a review, and what it ends (S33-05). */
@Component
class ReviewGate implements CaseGate {

  private static final Set<Act> ENDED =
      EnumSet.of(Act.REVIEW_ASKED, Act.VERIFICATION_ASKED, Act.REOPENED);
  private static final Set<Act> WAITING =
      EnumSet.of(Act.REVIEW_ASKED, Act.CLOSED, Act.ARCHIVED, Act.REOPENED);

  @Override
  @ActsFor("S33-05")
  public Optional<Refusal> shut(Complaint complaint, Act act, List<Done> history) {
    var open = Reviews.asked(history).isPresent();
    if (open && WAITING.contains(act)) {
      return Optional.of(Refusal.conflict("complaint.review-open"));
    }
    if (!open && act == Act.REVIEWED) {
      return Optional.of(Refusal.conflict("complaint.no-review"));
    }
    var judged = history.stream().anyMatch(done -> done.act() == Act.REVIEWED);
    return judged && ENDED.contains(act)
        ? Optional.of(Refusal.conflict("complaint.final"))
        : Optional.empty();
  }
}
