package io.keheng.reveal;

import io.keheng.calendar.OpeningHours;
import io.keheng.decisionlog.DecisionLog;
import io.keheng.decisionlog.Subject;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.information.Customer;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.policy.Policies;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Watches reveals: what a table of the bank finds unusual becomes a case, each once a day. */
@Component
class UnusualLooks {

  static final String TABLE = "unusual-look";
  static final String CLOSE = "look.close";
  private static final String NONE = "NONE";
  private static final String REPEATED = "REPEATED";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final RevealRepository reveals;
  private final CaseRepository cases;
  private final Policies policies;
  private final DecisionLog log;
  private final OpeningHours hours;
  private final StaffDirectory staff;
  private final Notifications notifications;
  private final Clock clock;

  UnusualLooks(
      RevealRepository reveals,
      CaseRepository cases,
      Policies policies,
      DecisionLog log,
      OpeningHours hours,
      StaffDirectory staff,
      Notifications notifications,
      Clock clock) {
    this.reveals = reveals;
    this.cases = cases;
    this.policies = policies;
    this.log = log;
    this.hours = hours;
    this.staff = staff;
    this.notifications = notifications;
    this.clock = clock;
  }

  /**
   * Looks at a reveal that was just made by the acting person; a case and its alert commit with it.
   *
   * @param used different customers he revealed today, of {@code allowed}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  @ActsFor({"S05-08", "S12-09", "S12-10"})
  public void watch(Customer customer, int used, int allowed, Instant now) {
    var staffId = Actor.current().staffId();
    var unit = unit(staffId, customer);
    var today = LocalDate.ofInstant(now, clock.getZone());
    var midnight = today.atStartOfDay(clock.getZone()).toInstant();
    Map<String, Object> facts =
        Map.of(
            "lookCustomersLastHour",
            number(reveals.customersSince(staffId, now.minus(Duration.ofHours(1))).size()),
            "lookInServiceHours",
            hours.open(unit, now),
            "lookSameCustomer",
            number(reveals.timesSince(staffId, customer.id(), midnight)),
            "lookAllowanceUsed",
            allowed == 0 ? HUNDRED : number(used * 100L / allowed));
    var decision = policies.decide(TABLE, facts, today);
    log.record(Subject.customer(customer.id()), decision, today, LookCases.READ);
    for (var kind : decision.outcomes()) {
      if (!kind.equals(NONE)) {
        var of = kind.equals(REPEATED) ? customer.id() : null;
        var found = new CaseRepository.Found(kind, staffId, unit, of, today);
        cases
            .raise(found, facts, decision.release().id(), now)
            .ifPresent(id -> tell(id, kind, staffId, unit));
      }
    }
  }

  private void tell(long id, String kind, long staffId, long unit) {
    var who = staff.byId(staffId).map(UnusualLooks::shown).orElse("");
    notifications.tell(
        Recipients.permitted(CLOSE, unit).except(staffId),
        MessageKind.ALERT,
        "reveal.unusual",
        List.of(Arg.text(who), Arg.words(List.of("reveal.unusual." + kind))),
        "/unusual-looks?case=" + id,
        "unusual-look-" + id);
  }

  private static String shown(StaffName who) {
    return who.name() + " " + who.number();
  }

  private long unit(long staffId, Customer customer) {
    return staff.posts(staffId).stream()
        .findFirst()
        .map(StaffDirectory.Post::unitId)
        .orElseGet(() -> ofCustomer(customer.data().unitId()));
  }

  private static long ofCustomer(@Nullable Long unit) {
    return Objects.requireNonNull(unit);
  }

  private static BigDecimal number(long number) {
    return BigDecimal.valueOf(number);
  }
}
