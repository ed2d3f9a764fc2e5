package io.keheng.complaintdecision;

import io.keheng.complaint.CaseActed;
import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Replies that wait for a second reader stand among the to-dos of those who may read them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ReplyReadings {

  private final CaseActs acts;
  private final Procedures procedures;
  private final Notifications notifications;

  ReplyReadings(CaseActs acts, Procedures procedures, Notifications notifications) {
    this.acts = acts;
    this.procedures = procedures;
    this.notifications = notifications;
  }

  @EventListener
  @ActsFor("S10-26")
  void follow(CaseActed acted) {
    switch (acted.act()) {
      case DECIDED -> ask(acts.after(acted));
      case REPLY_READ, REPLY_RETURNED -> {
        var complaint = acts.after(acted);
        notifications.done(occasion(complaint));
        if (acted.act() == Act.REPLY_RETURNED) {
          tell(
              Recipients.person(complaint.ownerId()),
              "complaint.reply-returned",
              complaint,
              "complaint-reply-returned-" + acted.actId());
        }
      }
      default -> {
        // Nothing else waits for a second reader, or ends the waiting.
      }
    }
  }

  private void ask(Complaint complaint) {
    var procedure = procedures.byCode(complaint.procedure());
    if (procedure.knows(Act.REPLY_READ, complaint.caseClass())) {
      tell(
          Recipients.permitted("complaint.handle", complaint.unitId())
              .except(Actor.current().staffId()),
          "complaint.reply-todo",
          complaint,
          occasion(complaint));
    }
  }

  private void tell(Recipients to, String key, Complaint complaint, String occasion) {
    notifications.tell(
        to,
        MessageKind.TODO,
        key,
        List.of(Arg.text(complaint.number())),
        "/complaints/" + complaint.id(),
        occasion);
  }

  /** Each decision is its own occasion. */
  private String occasion(Complaint complaint) {
    var decided =
        acts.history(complaint).stream().filter(done -> done.act() == Act.DECIDED).count();
    return "complaint-reply-%d-%d".formatted(complaint.id(), decided);
  }
}
