package io.keheng.mergerequest;

import io.keheng.audit.Changes;
import io.keheng.calendar.Deadlines;
import io.keheng.duplicate.CustomerReach;
import io.keheng.duplicate.DuplicateTerms;
import io.keheng.duplicate.PairState;
import io.keheng.duplicate.Pairs;
import io.keheng.merging.CustomerMerging;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges of customers: asked for, and decided by a second person. */
@Service
@Transactional
class Merges {

  private static final String MERGE = "duplicate.merge";

  static final String APPROVE = "duplicate.approve";
  static final String ENTITY = "merge";

  private final MergeRepository repository;
  private final MergeQueries queries;
  private final Pairs pairs;
  private final CustomerReach customers;
  private final MergeReach reach;
  private final CustomerMerging merging;
  private final MergeNews news;
  private final Deadlines deadlines;
  private final Changes changes;
  private final Clock clock;
  private final DuplicateTerms terms = DuplicateTerms.read();

  Merges(
      MergeRepository repository,
      MergeQueries queries,
      Pairs pairs,
      CustomerReach customers,
      MergeReach reach,
      CustomerMerging merging,
      MergeNews news,
      Deadlines deadlines,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.queries = queries;
    this.pairs = pairs;
    this.customers = customers;
    this.reach = reach;
    this.merging = merging;
    this.news = news;
    this.deadlines = deadlines;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * What somebody asks for.
   *
   * @param fields paths of the fields whose value the survivor takes from the other
   */
  record Wanted(long pair, long version, long survivor, List<String> fields, String reason) {}

  /** Asks that two customers become one. */
  @ActsFor("S20-03")
  long ask(Wanted wanted) {
    var pair = pairs.alone(wanted.pair());
    if (wanted.survivor() != pair.firstId() && wanted.survivor() != pair.secondId()) {
      throw Refusal.invalid("survivorId", "duplicate.survivor");
    }
    var other = wanted.survivor() == pair.firstId() ? pair.secondId() : pair.firstId();
    var two = customers.two(MERGE, wanted.survivor(), other);
    var survivor = two.first();
    var absorbed = two.second();
    if (pair.state() != PairState.OPEN || queries.waits(List.of(survivor.id(), other))) {
      throw Refusal.conflict("duplicate.decided");
    }
    if (pair.version() != wanted.version()) {
      throw Refusal.conflict("duplicate.stale");
    }
    merging.check(survivor, absorbed, wanted.fields());
    var id =
        repository.insert(
            pair.id(),
            survivor.id(),
            other,
            wanted.fields(),
            wanted.reason(),
            Actor.current(),
            clock.instant());
    changes.record(ENTITY, id, "requested", null, queries.stored(id));
    news.asked(id, survivor, absorbed);
    return id;
  }

  /**
   * Merges what another asked for.
   *
   * @param survivorVersion of the survivor as the deciding person saw him
   */
  @ActsFor("S20-03")
  void approve(long id, long survivorVersion, long absorbedVersion, @Nullable String note) {
    var merge = toDecide(id);
    var two = customers.two(APPROVE, merge.survivorId(), merge.absorbedId());
    var survivor = two.first();
    var absorbed = two.second();
    if (survivor.version() != survivorVersion || absorbed.version() != absorbedVersion) {
      throw Refusal.conflict("duplicate.stale");
    }
    var moved = merging.merge(survivor, absorbed, merge.fields());
    repository.keep(id, moved);
    var until = deadlines.naturalDays(LocalDate.now(clock), terms.undoDays(), false).date();
    decide(merge, MergeState.MERGED, note, until);
    pairs.merged(merge.pairId());
  }

  void reject(long id, String note) {
    var merge = toDecide(id);
    customers.storedTwo(APPROVE, merge.survivorId(), merge.absorbedId());
    decide(merge, MergeState.REJECTED, note, null);
  }

  /** Takes back one's own request. */
  void withdraw(long id) {
    var merge = reach.alone(id);
    if (merge.state() != MergeState.REQUESTED) {
      throw Refusal.conflict("duplicate.decided");
    }
    if (merge.requestedBy() != Actor.current().staffId()) {
      throw Refusal.forbidden("duplicate.not-own");
    }
    decide(merge, MergeState.WITHDRAWN, null, null);
  }

  private MergeQueries.Row toDecide(long id) {
    var merge = reach.alone(id);
    if (merge.state() != MergeState.REQUESTED) {
      throw Refusal.conflict("duplicate.decided");
    }
    if (merge.requestedBy() == Actor.current().staffId()) {
      throw Refusal.forbidden("duplicate.own");
    }
    return merge;
  }

  private void decide(
      MergeQueries.Row merge, MergeState state, @Nullable String note, @Nullable LocalDate until) {
    repository.decide(merge.id(), state, note, until, Actor.current(), clock.instant());
    changes.record(
        ENTITY,
        merge.id(),
        state.name().toLowerCase(Locale.ROOT),
        merge,
        queries.stored(merge.id()));
    news.decided(merge, state);
  }
}
