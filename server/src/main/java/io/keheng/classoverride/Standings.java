package io.keheng.classoverride;

import io.keheng.classchange.PendingStandings;
import io.keheng.classchange.Standing;
import io.keheng.policy.Policies;
import io.keheng.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands beside the classes of one customer; that he may be seen, the caller has found. */
@Component
public class Standings {

  private final PendingStandings pending;
  private final OverrideRepository overrides;
  private final Policies policies;
  private final Texts texts;
  private final Clock clock;

  Standings(
      PendingStandings pending,
      OverrideRepository overrides,
      Policies policies,
      Texts texts,
      Clock clock) {
    this.pending = pending;
    this.overrides = overrides;
    this.policies = policies;
    this.texts = texts;
    this.clock = clock;
  }

  public List<Standing> of(long customerId) {
    return Stream.concat(
            overrides.live(customerId).stream().map(this::standing),
            pending.of(customerId).stream())
        .toList();
  }

  private Standing standing(ClassOverride each) {
    var outcome = policies.outcomeLabel(each.tableName(), each.outcome());
    var kind =
        each.state() == ClassOverride.State.STANDING ? Standing.Kind.OVERRIDE : Standing.Kind.ASKED;
    var from = each.fromOn();
    var last = each.last();
    return new Standing(
        kind,
        each.id(),
        each.tableName(),
        outcome,
        from == null ? LocalDate.ofInstant(each.askedAt(), clock.getZone()) : from,
        last,
        texts.text(
            "classchange.standing." + kind,
            outcome,
            last.toString(),
            policies.outcomeLabel(each.tableName(), each.wouldBe())),
        "/api/class-overrides/" + each.id() + "/why");
  }
}
