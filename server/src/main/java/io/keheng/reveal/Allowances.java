package io.keheng.reveal;

import io.keheng.policy.Policies;
import io.keheng.policy.TableDecision;
import io.keheng.role.Roles;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Why;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Of how many customers somebody may reveal on a day: a table of the bank decides by role. */
@Service
@Transactional(readOnly = true)
class Allowances {

  private static final String TABLE = "reveal-allowance";
  private static final String NO_ROLE = "";

  /**
   * @param decision of the table for the role
   */
  record Allowance(String role, int customers, TableDecision decision) {}

  private final Policies policies;
  private final Roles roles;
  private final Clock clock;

  Allowances(Policies policies, Roles roles, Clock clock) {
    this.policies = policies;
    this.roles = roles;
    this.clock = clock;
  }

  /** Different customers a day; of several roles the highest allowance holds. */
  @ActsFor({"S12-09", "S12-10"})
  int of(long staffId) {
    return highest(staffId).customers();
  }

  /** The same with the decision that it follows from. */
  Allowance decided(long staffId) {
    return highest(staffId);
  }

  /** Why the acting person has his allowance. */
  Why why() {
    var role = highest(Actor.current().staffId()).role();
    return policies.explain(TABLE, facts(role), LocalDate.now(clock));
  }

  private Allowance highest(long staffId) {
    return roles.codesOf(staffId).stream()
        .sorted()
        .map(this::decided)
        .max(Comparator.comparingInt(Allowance::customers))
        .orElseGet(() -> decided(NO_ROLE));
  }

  private Allowance decided(String role) {
    var decision = policies.decide(TABLE, facts(role), LocalDate.now(clock));
    return new Allowance(role, Integer.parseInt(decision.outcome()), decision);
  }

  private static Map<String, Object> facts(String role) {
    return Map.of("staffRole", role);
  }
}
