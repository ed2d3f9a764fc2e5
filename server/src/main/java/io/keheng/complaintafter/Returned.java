package io.keheng.complaintafter;

import io.keheng.complaint.Authorities;
import io.keheng.complaint.CaseActed;
import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Act;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Dissatisfaction goes back to whoever handles the case, and to a leader when it is his turn. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Returned {

  private final CaseActs acts;
  private final Satisfaction satisfaction;
  private final Authorities authorities;
  private final Notifications notifications;

  Returned(
      CaseActs acts,
      Satisfaction satisfaction,
      Authorities authorities,
      Notifications notifications) {
    this.acts = acts;
    this.satisfaction = satisfaction;
    this.authorities = authorities;
    this.notifications = notifications;
  }

  @EventListener
  @ActsFor("S10-54")
  void follow(CaseActed acted) {
    switch (acted.act()) {
      case SATISFACTION_ASKED, VISITED -> returned(acts.after(acted));
      case TALKED_AGAIN, LEADER_TALKED -> {
        var complaint = acts.after(acted);
        notifications.done(occasion(complaint, acts.history(complaint), acted.act()));
      }
      default -> {
        // Nothing else tells how content somebody is.
      }
    }
  }

  private void returned(Complaint complaint) {
    var history = acts.history(complaint);
    var standing = satisfaction.of(complaint, history);
    if (!standing.dissatisfied()) {
      return;
    }
    var next = standing.next();
    notifications.tell(
        recipients(complaint, next)
            .seeing("complaint.read", complaint.unitId(), complaint.ownerId()),
        MessageKind.TODO,
        next == null ? "complaintafter.still-dissatisfied" : "complaintafter.dissatisfied",
        next == null
            ? List.of(Arg.text(complaint.number()))
            : List.of(Arg.text(complaint.number()), Arg.words(List.of("procedure.act." + next))),
        "/complaints/" + complaint.id(),
        occasion(complaint, history, next));
  }

  private Recipients recipients(Complaint complaint, @Nullable Act next) {
    var handler =
        complaint.ownerId() == Actor.SYSTEM.staffId()
            ? Recipients.permitted("complaint.handle", complaint.unitId())
            : Recipients.person(complaint.ownerId());
    return next == Act.LEADER_TALKED
        ? Recipients.all(List.of(handler, authorities.approvers(complaint, Authorities.Level.UNIT)))
        : handler;
  }

  /** Each answer is its own occasion, and each thing to do after it. */
  private static String occasion(Complaint complaint, List<Done> history, @Nullable Act next) {
    var answer =
        history.stream()
            .filter(done -> done.act() == Act.ANSWERED)
            .mapToLong(Done::id)
            .max()
            .orElse(0);
    return "complaint-dissatisfied-%d-%d-%s"
        .formatted(complaint.id(), answer, next == null ? "END" : next.name());
  }
}
