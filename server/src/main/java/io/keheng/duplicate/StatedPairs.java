package io.keheng.duplicate;

import io.keheng.audit.Changes;
import io.keheng.information.Customer;
import io.keheng.information.CustomerKind;
import io.keheng.merging.CustomerMerging;
import io.keheng.merging.TwinSearch;
import io.keheng.policy.BankPolicies;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pairs that somebody names because he knows both customers, found by a table or not. They wait
 * until they are merged or told apart, whatever a search finds.
 */
@Service
@Transactional
class StatedPairs {

  /** How likely a pair is that no table finds. */
  static final String STATED = "STATED";

  private static final String NONE = "NONE";

  private final PairRepository repository;
  private final BankPolicies policies;
  private final CustomerReach reach;
  private final CustomerMerging merging;
  private final TwinSearch twins;
  private final Changes changes;
  private final JsonMapper json;
  private final Clock clock;

  StatedPairs(
      PairRepository repository,
      BankPolicies policies,
      CustomerReach reach,
      CustomerMerging merging,
      TwinSearch twins,
      Changes changes,
      JsonMapper json,
      Clock clock) {
    this.repository = repository;
    this.policies = policies;
    this.reach = reach;
    this.merging = merging;
    this.twins = twins;
    this.changes = changes;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The open pair of two customers whom the acting person may see and merge (404 else), opened
   * again when it had been told apart or was found no more.
   */
  @ActsFor("S20-03")
  long state(long one, long other) {
    var named = reach.customer(Pairs.MERGE, one);
    var with = reach.customer(Pairs.MERGE, other);
    if (one == other || named.data().kind() != with.data().kind()) {
      throw Refusal.invalid("otherId", "duplicate.not-alike");
    }
    merging.lock(one, other);
    var stored = repository.open(Math.min(one, other), Math.max(one, other));
    return stored.isPresent() ? stored.get() : opened(named, with);
  }

  private long opened(Customer named, Customer with) {
    var first = Math.min(named.id(), with.id());
    var second = Math.max(named.id(), with.id());
    var facts =
        twins.of(List.of(named.id())).stream()
            .filter(pair -> pair.first() == first && pair.second() == second)
            .findFirst()
            .map(Common::facts)
            .orElseGet(() -> Common.nothing(named.data().kind() == CustomerKind.CORPORATE));
    var decision = policies.decide(Pairs.TABLE, facts, LocalDate.now(clock));
    var strength = decision.outcome().equals(NONE) ? STATED : decision.outcome();
    var id =
        repository.state(
            new PairRepository.Likely(
                first, second, json.writeValueAsString(facts), strength, decision.release().id()),
            clock.instant());
    changes.record("duplicate", id, "stated", null, Map.of("numbers", numbers(named, with)));
    return id;
  }

  private static List<String> numbers(Customer named, Customer with) {
    return List.of(
        Objects.requireNonNull(named.data().number()),
        Objects.requireNonNull(with.data().number()));
  }
}
