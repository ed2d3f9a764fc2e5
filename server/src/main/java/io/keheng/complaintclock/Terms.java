package io.keheng.complaintclock;

import io.keheng.policy.Policies;
import io.keheng.policy.TableDecision;
import io.keheng.procedure.Procedure;
import io.keheng.shared.ActsFor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;

/** How long clocks are: the table {@code complaint-term} in force when one starts. */
@Service
public class Terms {

  private static final String TABLE = "complaint-term";

  /** Which of its terms. */
  public enum Point {
    TERM,
    COMPLEX,
    LONGEST,
    WARNING
  }

  private final Policies policies;

  Terms(Policies policies) {
    this.policies = policies;
  }

  /** The amount in the clock's own unit; empty where the procedure sets none. */
  @ActsFor({"S10-10", "S10-11"})
  public OptionalInt amount(
      Procedure procedure, Procedure.ClockRule clock, Point point, LocalDate on) {
    return decision(procedure, clock, point, on)
        .map(decision -> OptionalInt.of(Integer.parseInt(decision.outcome())))
        .orElse(OptionalInt.empty());
  }

  /** What the table says, with its release and row. */
  Optional<TableDecision> decision(
      Procedure procedure, Procedure.ClockRule clock, Point point, LocalDate on) {
    var facts =
        Map.of(
            "complaintProcedure",
            procedure.code(),
            "complaintClock",
            clock.code(),
            "complaintPoint",
            point.name());
    return Optional.of(policies.decide(TABLE, facts, on))
        .filter(decision -> !decision.outcomes().isEmpty());
  }
}
