package io.keheng.complaintdecision;

import io.keheng.complaint.Authorities;
import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.complaint.Effect;
import io.keheng.complaint.Recusals;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Act;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Review 复审: either party of an employees' complaint asks the general manager or chairman, whose
 * judgement is final: nothing reopens the case after it (S33-05).
 */
@Service
@Transactional
class Reviews {

  /** Who asks for it. */
  enum Party {
    COMPLAINANT,
    COMPLAINED_OF
  }

  private static final Authorities.Level LEVEL = Authorities.Level.HEAD_OFFICE;

  private final CaseActs acts;
  private final Authorities authorities;
  private final Recusals recusals;
  private final Notifications notifications;

  Reviews(CaseActs acts, Authorities authorities, Recusals recusals, Notifications notifications) {
    this.acts = acts;
    this.authorities = authorities;
    this.recusals = recusals;
    this.notifications = notifications;
  }

  /** Receives a party's wish for a review. */
  @ActsFor("S33-05")
  void ask(long id, long version, Party party, String reason) {
    var complaint = acts.at("complaint.lodge", id, version);
    var after = acts.act(complaint, Act.REVIEW_ASKED, reason, Map.of("party", party.name()));
    notifications.tell(
        authorities.approvers(after, LEVEL),
        MessageKind.TODO,
        "complaint.review-todo",
        List.of(Arg.text(complaint.number())),
        "/complaints/" + id,
        occasion(after));
  }

  /** Judges finally; nobody who handled the case does. */
  @ActsFor("S33-05")
  void judge(long id, long version, Decision.Result result, String finding) {
    var complaint = acts.at("complaint.approve", id, version);
    var asked =
        asked(acts.history(complaint)).orElseThrow(() -> Refusal.conflict("complaint.no-review"));
    authorities.require(complaint, LEVEL, asked.staffId());
    recusals.require(id, Actor.current().staffId(), Recusals.Purpose.VERIFY);
    notifications.done(occasion(complaint));
    var after =
        acts.act(
            complaint,
            Act.REVIEWED,
            finding,
            Map.of("result", result.name()),
            new Effect.Decided(result.name()));
    notifications.tell(
        Recipients.person(after.ownerId()),
        MessageKind.TODO,
        "complaint.reviewed",
        List.of(Arg.text(after.number())),
        "/complaints/" + id,
        "complaint-reviewed-" + asked.id());
  }

  private String occasion(Complaint complaint) {
    return "complaint-review-" + asked(acts.history(complaint)).map(Done::id).orElseThrow();
  }

  /** The review that waits for its judgement. */
  static Optional<Done> asked(List<Done> history) {
    return history.stream()
        .filter(done -> done.act() == Act.REVIEW_ASKED || done.act() == Act.REVIEWED)
        .reduce((first, second) -> second)
        .filter(done -> done.act() == Act.REVIEW_ASKED);
  }
}
