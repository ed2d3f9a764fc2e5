package io.keheng.assessment;

import io.keheng.complaint.Complaint;
import io.keheng.policy.Policies;
import io.keheng.policy.TableDecision;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which faults there are, their points and amounts: the tables of {@code complaint-points.dmn}. */
@Component
class Faults {

  /** The one that is no fault: the written praise of a customer (S10-73). */
  static final String PRAISE = "PRAISE";

  private static final String FAULT = "complaint-fault";
  private static final String POINTS = "complaint-points";

  private enum Aspect {
    POINTS,
    LEAST,
    MOST
  }

  /** A fault that a complaint points at, with the release and row that say so. */
  record Found(String fault, long releaseId, int row) {}

  /**
   * What a fault or praise weighs.
   *
   * @param least of the amount that may be written; null where none may
   */
  record Weight(
      String fault,
      String label,
      int points,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      List<String> rules,
      long releaseId,
      int row) {

    /** Refuses (422) an amount beyond the range of the table. */
    void check(@Nullable BigDecimal amount) {
      if (amount == null) {
        return;
      }
      if (least == null || most == null) {
        throw Refusal.invalid("amount", "assessment.no-amount");
      }
      if (amount.compareTo(least) < 0 || amount.compareTo(most) > 0) {
        throw Refusal.invalid("amount", "assessment.amount", least, most);
      }
    }
  }

  private final Policies policies;

  Faults(Policies policies) {
    this.policies = policies;
  }

  /** What a complaint that is upheld comes to. */
  @ActsFor({"S10-70", "S10-71", "S10-72"})
  Optional<Found> decided(Complaint complaint, LocalDate on) {
    var facts = new HashMap<String, Object>();
    facts.put("faultOccasion", "DECIDED");
    facts.put("complaintProcedure", complaint.procedure());
    facts.put("complaintChannel", complaint.channel().name());
    if (complaint.caseClass() != null) {
      facts.put("complaintClass", complaint.caseClass());
    }
    return found(facts, on);
  }

  /** What a lapsed clock of a procedure comes to. */
  @ActsFor({"S10-66", "S10-68", "S10-69", "S33-06"})
  Optional<Found> lapsed(String procedure, String clock, LocalDate on) {
    var facts = new HashMap<String, Object>();
    facts.put("faultOccasion", "CLOCK");
    facts.put("complaintProcedure", procedure);
    facts.put("complaintClock", clock);
    return found(facts, on);
  }

  private Optional<Found> found(Map<String, Object> facts, LocalDate on) {
    return Optional.of(policies.decide(FAULT, facts, on))
        .filter(decision -> !decision.outcomes().isEmpty())
        .map(
            decision ->
                new Found(decision.outcome(), decision.release().id(), decision.rows().getFirst()));
  }

  /** The points of a fault and the range of its amount; refuses (422) an unknown one. */
  @ActsFor({"S10-67", "S10-70", "S10-72", "S10-73"})
  Weight weight(String fault, LocalDate on) {
    var points = asked(fault, Aspect.POINTS, on);
    if (points.outcomes().isEmpty()) {
      throw Refusal.invalid("fault", "assessment.fault");
    }
    return new Weight(
        fault,
        label(fault),
        Integer.parseInt(points.outcome()),
        amount(asked(fault, Aspect.LEAST, on)),
        amount(asked(fault, Aspect.MOST, on)),
        points.rules(),
        points.release().id(),
        points.rows().getFirst());
  }

  /** Every fault that may be posted by hand, praise left out. */
  List<Weight> all(LocalDate on) {
    return policies.outcomes(FAULT).stream()
        .filter(fault -> !fault.equals(PRAISE))
        .filter(fault -> !asked(fault, Aspect.POINTS, on).outcomes().isEmpty())
        .map(fault -> weight(fault, on))
        .toList();
  }

  String label(String fault) {
    return policies.outcomeLabel(FAULT, fault);
  }

  private TableDecision asked(String fault, Aspect aspect, LocalDate on) {
    return policies.decide(POINTS, Map.of("pointFault", fault, "pointAspect", aspect.name()), on);
  }

  private static @Nullable BigDecimal amount(TableDecision decision) {
    return decision.outcomes().isEmpty() ? null : new BigDecimal(decision.outcome());
  }
}
