package io.keheng.complaintwatch;

import io.keheng.calendar.CalendarChanged;
import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaintclock.CaseClock;
import io.keheng.complaintclock.Clocks;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import io.keheng.shared.ActsFor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts open clocks anew once the calendar says otherwise 公布年历后重算期限: terms that were counted on a
 * year not yet announced were provisional. What moves stands in the case and is told to its owner.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Recounts {

  /**
   * A term that ends on another day, or is definite now.
   *
   * @param clock {@code procedure/code}
   */
  record Moved(String clock, LocalDate from, LocalDate to, boolean provisional) {}

  private final Clocks clocks;
  private final CaseActs acts;
  private final Procedures procedures;
  private final Notifications notifications;
  private final Clock clock;

  Recounts(
      Clocks clocks,
      CaseActs acts,
      Procedures procedures,
      Notifications notifications,
      Clock clock) {
    this.clocks = clocks;
    this.acts = acts;
    this.procedures = procedures;
    this.notifications = notifications;
    this.clock = clock;
  }

  @EventListener
  @ActsFor({"S10-10", "S10-11"})
  void follow(CalendarChanged changed) {
    clocks.casesThrough(changed.first(), changed.last()).forEach(this::recount);
  }

  private void recount(long caseId) {
    var complaint = acts.byItself(caseId);
    var before = running(caseId);
    acts.count(complaint);
    var moved = moved(before, running(caseId));
    if (moved.isEmpty()) {
      return;
    }
    acts.act(
        complaint,
        Act.RECOUNTED,
        null,
        Map.of("moved", moved.stream().map(Recounts::kept).toList()));
    moved.stream()
        .filter(each -> !each.from().equals(each.to()))
        .forEach(each -> tell(complaint, each));
  }

  private Map<Long, CaseClock> running(long caseId) {
    return clocks.of(caseId).stream()
        .filter(CaseClock::running)
        .collect(Collectors.toMap(CaseClock::id, Function.identity()));
  }

  private List<Moved> moved(Map<Long, CaseClock> before, Map<Long, CaseClock> after) {
    var moved = new ArrayList<Moved>();
    before.forEach(
        (id, was) -> {
          var is = after.get(id);
          if (is != null
              && (!is.dueAt().equals(was.dueAt()) || is.provisional() != was.provisional())) {
            moved.add(
                new Moved(is.procedure() + "/" + is.code(), day(was), day(is), is.provisional()));
          }
        });
    return moved;
  }

  private LocalDate day(CaseClock each) {
    return LocalDate.ofInstant(each.dueAt().minusMillis(1), clock.getZone());
  }

  private static Map<String, Object> kept(Moved moved) {
    return Map.of(
        "clock", moved.clock(), "from", moved.from().toString(), "to", moved.to().toString());
  }

  private void tell(Complaint complaint, Moved moved) {
    var at = moved.clock().indexOf('/');
    var label =
        procedures
            .byCode(moved.clock().substring(0, at))
            .clock(moved.clock().substring(at + 1))
            .map(Procedure.ClockRule::label)
            .orElse("");
    notifications.tell(
        Recipients.person(complaint.ownerId())
            .seeing("complaint.read", complaint.unitId(), complaint.ownerId()),
        MessageKind.NOTICE,
        "complaintwatch.recounted",
        List.of(
            Arg.text(complaint.number()),
            Arg.text(label),
            Arg.day(moved.from()),
            Arg.day(moved.to())),
        "/complaints/" + complaint.id(),
        "complaint-recounted-%d-%s-%s-%d"
            .formatted(complaint.id(), moved.clock(), moved.to(), complaint.version()));
  }
}
