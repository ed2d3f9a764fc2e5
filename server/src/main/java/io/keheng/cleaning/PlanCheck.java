package io.keheng.cleaning;

import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.shared.Refusal;
import io.keheng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the plan of a campaign must hold (S20-01, S20-02, S20-07). */
@Component
class PlanCheck {

  private final CleaningTerms terms;
  private final StaffDirectory staff;
  private final Scopes scopes;

  PlanCheck(CleaningTerms terms, StaffDirectory staff, Scopes scopes) {
    this.terms = terms;
    this.staff = staff;
    this.scopes = scopes;
  }

  void check(Campaign.Plan plan) {
    var violations = new ArrayList<Violation>();
    if (!scopes.of("cleaning.lead").covers(plan.unitId(), null)) {
      violations.add(new Violation("unitId", "cleaning.out-of-reach"));
    }
    var leaders = plan.members().stream().filter(m -> m.part() == Campaign.Part.LEADER).count();
    if (leaders != 1) {
      violations.add(new Violation("members", "cleaning.one-leader"));
    }
    if (plan.members().stream().noneMatch(m -> m.part() == Campaign.Part.DEPARTMENT)
        || plan.members().stream().noneMatch(m -> m.part() == Campaign.Part.STAFF)) {
      violations.add(new Violation("members", "cleaning.departments-and-staff"));
    }
    var people = plan.members().stream().map(Campaign.Member::staffId).distinct().toList();
    if (people.size() < plan.members().size() || !people.stream().allMatch(staff::inService)) {
      violations.add(new Violation("members", "cleaning.people"));
    }
    if (!terms.channels().containsAll(plan.channels())) {
      violations.add(new Violation("channels", "cleaning.channels"));
    }
    steps(plan.steps(), violations);
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
  }

  /** What was collected at the start stays the scope of a campaign that runs. */
  void unmoved(Campaign.Plan before, Campaign.Plan after) {
    var violations = new ArrayList<Violation>();
    if (before.unitId() != after.unitId()) {
      violations.add(new Violation("unitId", "cleaning.scope-runs"));
    }
    if (!Set.copyOf(before.checks()).equals(Set.copyOf(after.checks()))) {
      violations.add(new Violation("checks", "cleaning.scope-runs"));
    }
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
  }

  private void steps(List<Campaign.Step> steps, List<Violation> violations) {
    var kinds = steps.stream().map(Campaign.Step::kind).toList();
    if (!kinds.equals(terms.steps())) {
      violations.add(new Violation("steps", "cleaning.steps"));
    }
    LocalDate last = null;
    for (var step : steps) {
      if (step.dueOn().isBefore(step.startsOn())
          || last != null && step.startsOn().isBefore(last)) {
        violations.add(new Violation("steps", "cleaning.dates"));
        return;
      }
      last = step.startsOn();
    }
  }
}
