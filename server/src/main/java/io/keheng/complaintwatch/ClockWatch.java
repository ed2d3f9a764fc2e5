package io.keheng.complaintwatch;

import io.keheng.complaint.Authorities;
import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaintclock.CaseClock;
import io.keheng.complaintclock.Clocks;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Procedures;
import io.keheng.shared.ActsFor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Warns whoever is responsible before a clock lapses; after it, tells him and his superiors and, if
 * the procedure says so, raises the case. Each clock is told of once, however often and wherever
 * this runs.
 */
@Service
@Transactional
public class ClockWatch {

  private static final int AT_ONCE = 200;
  private static final String LINK = "/complaints/";

  private final Clocks clocks;
  private final CaseActs acts;
  private final Procedures procedures;
  private final Authorities authorities;
  private final Notifications notifications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ClockWatch(
      Clocks clocks,
      CaseActs acts,
      Procedures procedures,
      Authorities authorities,
      Notifications notifications,
      ApplicationEventPublisher events,
      Clock clock) {
    this.clocks = clocks;
    this.acts = acts;
    this.procedures = procedures;
    this.authorities = authorities;
    this.notifications = notifications;
    this.events = events;
    this.clock = clock;
  }

  /** Warns of clocks that are nearly due; tells how many. */
  @ActsFor("S10-10")
  public int warn() {
    var due = clocks.warn(AT_ONCE);
    for (var each : due) {
      var complaint = acts.seen("complaint.handle", each.caseId());
      tell(Recipients.person(complaint.ownerId()), "complaintwatch.warning", complaint, each);
    }
    return due.size();
  }

  /** Tells of clocks that have lapsed and raises their cases; tells how many. */
  @ActsFor({"S10-42", "S10-63", "S10-65", "S10-66", "S10-68"})
  public int lapse() {
    var due = clocks.lapse(AT_ONCE);
    for (var each : due) {
      var complaint = acts.seen("complaint.handle", each.caseId());
      tell(
          Recipients.all(
              List.of(
                  Recipients.person(complaint.ownerId()),
                  authorities.approvers(complaint, Authorities.Level.UNIT))),
          "complaintwatch.late",
          complaint,
          each);
      raise(complaint, each);
      events.publishEvent(new ClockLapsed(each.caseId(), each.id()));
    }
    return due.size();
  }

  private void raise(Complaint complaint, CaseClock late) {
    var rule = procedures.byCode(late.procedure()).clock(late.code()).orElseThrow();
    var act = rule.lapse();
    if (act == null || !act.allowed(complaint.stage())) {
      return;
    }
    acts.act(complaint, act, null, Map.of("clock", late.procedure() + "/" + late.code()));
    var level =
        switch (act) {
          case RAISED_GENERAL -> Authorities.Level.HEAD_OFFICE;
          case RAISED_TOP -> Authorities.Level.UPPER;
          default -> Authorities.Level.UNIT;
        };
    tell(authorities.approvers(complaint, level), "complaintwatch.raised." + act, complaint, late);
  }

  private void tell(Recipients to, String key, Complaint complaint, CaseClock of) {
    var rule = procedures.byCode(of.procedure()).clock(of.code()).orElseThrow();
    notifications.tell(
        to.seeing("complaint.read", complaint.unitId(), complaint.ownerId()),
        MessageKind.ALERT,
        key,
        List.of(
            Arg.text(complaint.number()),
            Arg.text(rule.label()),
            Arg.day(LocalDate.ofInstant(of.dueAt().minusMillis(1), clock.getZone()))),
        LINK + complaint.id(),
        key + "-" + of.id());
  }
}
