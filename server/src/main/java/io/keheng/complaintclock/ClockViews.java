package io.keheng.complaintclock;

import io.keheng.calendar.Deadline;
import io.keheng.policy.Policies;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Texts;
import io.keheng.shared.Why;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The clocks of a case as its page shows them, each with how its days were counted. */
@Service
public class ClockViews {

  /**
   * @param dueAt the first moment that is late
   * @param key {@code procedure/code}, by which an extension names it
   */
  public record View(
      String key,
      String label,
      String procedureLabel,
      String amountLabel,
      Instant startedAt,
      String startLabel,
      Instant dueAt,
      boolean provisional,
      boolean extendable,
      boolean pausable,
      @Nullable Instant resting,
      @Nullable Instant stoppedAt,
      boolean late,
      Why why) {}

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Procedures procedures;
  private final DueCount due;
  private final Policies policies;
  private final Texts texts;
  private final Clock clock;

  ClockViews(Procedures procedures, DueCount due, Policies policies, Texts texts, Clock clock) {
    this.procedures = procedures;
    this.due = due;
    this.policies = policies;
    this.texts = texts;
    this.clock = clock;
  }

  /** Running ones first, soonest due first. */
  public List<View> views(List<CaseClock> clocks, long unitId) {
    return clocks.stream()
        .sorted(Comparator.comparing(CaseClock::running).reversed().thenComparing(CaseClock::dueAt))
        .map(each -> view(each, unitId))
        .toList();
  }

  private View view(CaseClock each, long unitId) {
    var procedure = procedures.byCode(each.procedure());
    var rule = procedure.clock(each.code()).orElseThrow();
    return new View(
        each.procedure() + "/" + each.code(),
        rule.label(),
        procedure.label(),
        amount(rule, each.amount()),
        each.startedAt(),
        texts.text("procedure.act." + each.startAct()),
        each.dueAt(),
        each.provisional(),
        rule.extendable(),
        rule.pausable(),
        each.resting(),
        each.stoppedAt(),
        each.late(clock.instant()),
        why(each, procedure, rule, unitId));
  }

  /** An amount with its unit, such as 15 个工作日. */
  public String amount(Procedure.ClockRule rule, int amount) {
    return texts.text("procedure.amount." + rule.unit().name().toLowerCase(Locale.ROOT), amount);
  }

  /** An amount of a clock that is named by {@code procedure/code}. */
  public String amount(String key, int amount) {
    var at = key.indexOf('/');
    var procedure = procedures.byCode(key.substring(0, at));
    return amount(procedure.clock(key.substring(at + 1)).orElseThrow(), amount);
  }

  /** The name of a clock that is named by {@code procedure/code}; null for none. */
  public static @Nullable String label(Procedures procedures, @Nullable String key) {
    if (key == null) {
      return null;
    }
    var at = key.indexOf('/');
    return procedures
        .byCode(key.substring(0, at))
        .clock(key.substring(at + 1))
        .map(Procedure.ClockRule::label)
        .orElse(null);
  }

  private Why why(CaseClock each, Procedure procedure, Procedure.ClockRule rule, long unitId) {
    var counted =
        due.due(rule.unit(), rule.rolls(), each.startedAt(), each.amount() + each.paused(), unitId);
    var facts = new ArrayList<Why.Fact>();
    facts.add(fact("start", MINUTE.format(each.startedAt().atZone(clock.getZone()))));
    facts.add(fact("startedBy", texts.text("procedure.act." + each.startAct())));
    facts.add(fact("amount", amount(rule, each.amount())));
    if (each.paused() > 0) {
      facts.add(fact("paused", amount(rule, each.paused())));
    }
    var dueText = until(each.dueAt().atZone(clock.getZone()));
    return new Why(
        new Why.Subject(rule.label(), each.code(), dueText, null),
        facts,
        null,
        rule.rules().stream().flatMap(id -> policies.article(id).stream()).toList(),
        List.of(),
        days(counted.deadline()),
        List.of());
  }

  /** The last moment in time: the day alone where the term ends with it. */
  private static String until(ZonedDateTime late) {
    return late.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? late.toLocalDate().minusDays(1).toString()
        : MINUTE.format(late);
  }

  private static List<Why.Day> days(@Nullable Deadline deadline) {
    return deadline == null ? List.of() : deadline.why().days();
  }

  private Why.Fact fact(String name, Object value) {
    return new Why.Fact(name, texts.text("complaintclock." + name), value, null, null, null);
  }
}
