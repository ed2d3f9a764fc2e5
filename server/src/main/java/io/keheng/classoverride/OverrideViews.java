package io.keheng.classoverride;

import io.keheng.policy.Policies;
import io.keheng.shared.Actor;
import io.keheng.shared.Texts;
import io.keheng.shared.Why;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Classes set by hand, in the words of who asks. */
@Component
class OverrideViews {

  /**
   * @param until last day asked for, or on which it stands or stood
   * @param own asked for by the acting person, who cannot decide it
   */
  record OverrideView(
      long id,
      long customerId,
      String number,
      String name,
      String table,
      String tableLabel,
      String outcomeLabel,
      String wouldBeLabel,
      String reason,
      LocalDate until,
      ClassOverride.State state,
      boolean own,
      String askedName,
      Instant askedAt,
      @Nullable String decidedName,
      @Nullable Instant decidedAt,
      @Nullable String note,
      @Nullable LocalDate from,
      @Nullable String endedName,
      @Nullable String endNote) {}

  private final Policies policies;
  private final Texts texts;
  private final Clock clock;

  OverrideViews(Policies policies, Texts texts, Clock clock) {
    this.policies = policies;
    this.texts = texts;
    this.clock = clock;
  }

  OverrideView view(ClassOverride each) {
    return new OverrideView(
        each.id(),
        each.customerId(),
        each.number(),
        each.name(),
        each.tableName(),
        policies.tableLabel(each.tableName()),
        policies.outcomeLabel(each.tableName(), each.outcome()),
        policies.outcomeLabel(each.tableName(), each.wouldBe()),
        each.reason(),
        each.last(),
        each.state(),
        each.askedBy() == Actor.current().staffId(),
        each.askedName(),
        each.askedAt(),
        each.decidedName(),
        each.decidedAt(),
        each.note(),
        each.fromOn(),
        each.endedName(),
        each.endNote());
  }

  /** Who set it, why and for how long; no table decided. */
  Why why(ClassOverride each) {
    var table = each.tableName();
    var facts = new ArrayList<Why.Fact>();
    facts.add(fact("reason", each.reason(), null));
    facts.add(fact("asked", each.askedName(), day(each.askedAt())));
    var decided = each.decidedAt();
    if (each.decidedName() != null && decided != null) {
      facts.add(fact("decided", each.decidedName(), day(decided)));
    }
    if (each.fromOn() != null) {
      facts.add(fact("from", each.fromOn(), null));
    }
    facts.add(fact("until", each.last(), null));
    facts.add(fact("wouldBe", policies.outcomeLabel(table, each.wouldBe()), null));
    return new Why(
        new Why.Subject(
            policies.tableLabel(table),
            each.outcome(),
            policies.outcomeLabel(table, each.outcome()),
            each.fromOn()),
        facts,
        null,
        policies.article("S03-05").stream().toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private Why.Fact fact(String name, Object value, @Nullable LocalDate on) {
    return new Why.Fact(name, texts.text("classchange.fact." + name), value, null, on, null);
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, clock.getZone());
  }
}
