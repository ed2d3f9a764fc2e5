package io.keheng.duplicate;

import io.keheng.audit.Changes;
import io.keheng.information.Customer;
import io.keheng.information.CustomerKind;
import io.keheng.merging.CustomerMerging;
import io.keheng.merging.TwinSearch;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pairs that somebody names because he knows both customers, found by a table or not. They wait
 * until they are merged or told apart, whatever a search finds.
 */
@Service
@Transactional
class StatedPairs {

  private final StatedPairRepository repository;
  private final Likeness likeness;
  private final CustomerReach reach;
  private final CustomerMerging merging;
  private final TwinSearch twins;
  private final Changes changes;
  private final Clock clock;

  StatedPairs(
      StatedPairRepository repository,
      Likeness likeness,
      CustomerReach reach,
      CustomerMerging merging,
      TwinSearch twins,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.likeness = likeness;
    this.reach = reach;
    this.merging = merging;
    this.twins = twins;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * The open pair of two customers whom the acting person may see and merge (404 else), opened
   * again when it had been told apart or was found no more.
   */
  @ActsFor("S20-03")
  long state(long one, long other) {
    merging.lock(one, other);
    var named = reach.customer(Pairs.MERGE, one);
    var with = reach.customer(Pairs.MERGE, other);
    if (one == other || named.data().kind() != with.data().kind()) {
      throw Refusal.invalid("otherId", "duplicate.not-alike");
    }
    var open = repository.open(Math.min(one, other), Math.max(one, other));
    if (open.isPresent() && !repository.named(open.get())) {
      return open.get();
    }
    var id = open.orElseGet(() -> opened(named, with));
    changes.record("duplicate", id, "stated", null, Map.of("numbers", numbers(named, with)));
    return id;
  }

  private long opened(Customer named, Customer with) {
    var first = Math.min(named.id(), with.id());
    var second = Math.max(named.id(), with.id());
    var corporate = named.data().kind() == CustomerKind.CORPORATE;
    var pair =
        twins.of(List.of(named.id())).stream()
            .filter(each -> each.first() == first && each.second() == second)
            .findFirst()
            .orElseGet(() -> Common.nothing(first, second, corporate));
    return repository
        .state(likeness.named(pair), clock.instant())
        .orElseThrow(() -> Refusal.conflict("duplicate.decided"));
  }

  private static List<String> numbers(Customer named, Customer with) {
    return List.of(
        Objects.requireNonNull(named.data().number()),
        Objects.requireNonNull(with.data().number()));
  }
}
