package io.keheng.classchange;

import io.keheng.policy.Policies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The table {@code class-change}, by its release of the day on which a change is looked at: what it
 * says follows when the bank acts, not of which day the balances are.
 */
@Component
class ChangeRules {

  static final String CHANGE = "class-change";
  private static final String GRACE = "class-grace";

  private final Policies policies;
  private final Clock clock;

  ChangeRules(Policies policies, Clock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  Ruling of(Transition transition) {
    var ranks = ranks(transition.tableName(), transition.releaseId());
    var last = ranks.isEmpty() ? null : ranks.getLast();
    var from = transition.base() == null ? last : transition.base();
    var direction = direction(ranks, from, transition.outcome());
    var facts = facts(transition, direction);
    var today = LocalDate.now(clock);
    var mode = ChangeMode.valueOf(policies.decide(CHANGE, facts, today).outcome());
    var days =
        mode == ChangeMode.GRACE
            ? Integer.parseInt(policies.decide(GRACE, facts, today).outcome())
            : 0;
    return new Ruling(transition, direction, mode, days, from);
  }

  Direction direction(String table, long release, String from, String to) {
    return direction(ranks(table, release), from, to);
  }

  static Map<String, Object> facts(Transition transition, Direction direction) {
    return Map.of(
        "classTable", transition.tableName(),
        "classDirection", direction.name(),
        "classOutcome", transition.outcome(),
        "classReleaseChanged", transition.releaseChanged());
  }

  private List<String> ranks(String table, long release) {
    var name = policies.release(release).set();
    return policies.sets().stream()
        .filter(set -> set.name().equals(name))
        .flatMap(set -> set.table(table).stream())
        .findFirst()
        .map(spec -> spec.ranks())
        .orElse(List.of());
  }

  private static Direction direction(List<String> ranks, @Nullable String from, String to) {
    var before = ranks.indexOf(from);
    var after = ranks.indexOf(to);
    if (before < 0 || after < 0 || before == after) {
      return Direction.OTHER;
    }
    return after < before ? Direction.UP : Direction.DOWN;
  }
}
