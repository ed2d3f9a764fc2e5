package io.keheng.complainthandling;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Effect;
import io.keheng.complaint.Recusals;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Act;
import io.keheng.shared.ActsFor;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/**
 * What somebody is asked to do in a case by a day 办理任务: he is free of a conflict, sees the case and
 * has it among his to-dos until it is done.
 */
@Component
class CaseTasks {

  /** Acts that ask somebody, and those by which he is done. */
  private static final Set<Act> ASK = EnumSet.of(Act.PLANNED, Act.DATA_ASKED, Act.REWORK_SET);

  private static final Set<Act> DONE = EnumSet.of(Act.DATA_GIVEN, Act.FOUND, Act.DELIVERED);

  private final CaseActs acts;
  private final Recusals recusals;
  private final Notifications notifications;

  CaseTasks(CaseActs acts, Recusals recusals, Notifications notifications) {
    this.acts = acts;
    this.recusals = recusals;
    this.notifications = notifications;
  }

  static boolean asks(Act act) {
    return ASK.contains(act);
  }

  /** Lets him into the case; refuses (409) who must withdraw. */
  @ActsFor({"S10-29", "S10-30", "S10-90", "S33-09"})
  Effect entrust(Complaint complaint, long staffId) {
    recusals.require(complaint.id(), staffId, Recusals.Purpose.JOIN);
    return new Effect.Joined(staffId);
  }

  /** Puts it among his to-dos. */
  void ask(Complaint complaint, long staffId, LocalDate until) {
    notifications.tell(
        Recipients.person(staffId),
        MessageKind.TODO,
        "complaint.task",
        List.of(Arg.text(complaint.number()), Arg.day(until)),
        "/complaints/" + complaint.id(),
        occasion(complaint, staffId, asked(complaint, staffId)));
  }

  /** The to-dos of who did what he was asked for end; a delivery ends those of who tracks it. */
  void done(Complaint complaint, Act act, long staffId) {
    if (act == Act.DELIVERED) {
      tracker(complaint).ifPresent(each -> ended(complaint, act, each));
    }
    ended(complaint, act, staffId);
  }

  private Optional<Long> tracker(Complaint complaint) {
    return acts.history(complaint).stream()
        .filter(each -> each.act() == Act.REWORK_SET)
        .reduce((first, second) -> second)
        .map(each -> Long.valueOf(String.valueOf(each.details().get("staffId"))));
  }

  private void ended(Complaint complaint, Act act, long staffId) {
    if (DONE.contains(act)) {
      LongStream.rangeClosed(1, asked(complaint, staffId))
          .mapToObj(each -> occasion(complaint, staffId, each))
          .forEach(notifications::done);
    }
  }

  /** How often he was asked in this case. */
  private long asked(Complaint complaint, long staffId) {
    return acts.history(complaint).stream()
        .filter(each -> asks(each.act()))
        .filter(
            each -> Long.toString(staffId).equals(String.valueOf(each.details().get("staffId"))))
        .count();
  }

  private static String occasion(Complaint complaint, long staffId, long time) {
    return "complaint-task-%d-%d-%d".formatted(complaint.id(), staffId, time);
  }
}
