package io.keheng.duplicate;

import io.keheng.audit.Changes;
import io.keheng.calendar.Deadlines;
import io.keheng.customer.Customers;
import io.keheng.identity.Scopes;
import io.keheng.information.Customer;
import io.keheng.merging.CustomerMerging;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges of customers: asked for, decided by a second person, undone within the term. */
@Service
@Transactional
class Merges {

  static final String APPROVE = "duplicate.approve";
  static final String UNDO = "duplicate.undo";
  private static final String ENTITY = "merge";

  private final MergeRepository repository;
  private final MergeQueries queries;
  private final Pairs pairs;
  private final PairRepository pairStates;
  private final Customers customers;
  private final CustomerMerging merging;
  private final MergeNews news;
  private final Deadlines deadlines;
  private final Scopes scopes;
  private final Changes changes;
  private final Clock clock;
  private final DuplicateTerms terms = DuplicateTerms.read();

  Merges(
      MergeRepository repository,
      MergeQueries queries,
      Pairs pairs,
      PairRepository pairStates,
      Customers customers,
      CustomerMerging merging,
      MergeNews news,
      Deadlines deadlines,
      Scopes scopes,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.queries = queries;
    this.pairs = pairs;
    this.pairStates = pairStates;
    this.customers = customers;
    this.merging = merging;
    this.news = news;
    this.deadlines = deadlines;
    this.scopes = scopes;
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
    var pair = pairs.visible(wanted.pair());
    if (wanted.survivor() != pair.firstId() && wanted.survivor() != pair.secondId()) {
      throw Refusal.invalid("survivorId", "duplicate.survivor");
    }
    var other = wanted.survivor() == pair.firstId() ? pair.secondId() : pair.firstId();
    var survivor = reached(Pairs.MERGE, wanted.survivor());
    var absorbed = reached(Pairs.MERGE, other);
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
    changes.record(ENTITY, id, "requested", null, visible(id));
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
    var survivor = reached(APPROVE, merge.survivorId());
    var absorbed = reached(APPROVE, merge.absorbedId());
    if (survivor.version() != survivorVersion || absorbed.version() != absorbedVersion) {
      throw Refusal.conflict("duplicate.stale");
    }
    var moved = merging.merge(survivor, absorbed, merge.fields());
    repository.keep(id, moved);
    var until = deadlines.naturalDays(LocalDate.now(clock), terms.undoDays(), false).date();
    decide(merge, MergeState.MERGED, note, until);
    pairStates.state(merge.pairId(), PairState.MERGED.name());
  }

  void reject(long id, String note) {
    var merge = toDecide(id);
    reached(APPROVE, merge.survivorId());
    reached(APPROVE, merge.absorbedId());
    decide(merge, MergeState.REJECTED, note, null);
  }

  /** Takes back one's own request. */
  void withdraw(long id) {
    var merge = locked(id);
    if (merge.state() != MergeState.REQUESTED) {
      throw Refusal.conflict("duplicate.decided");
    }
    if (merge.requestedBy() != Actor.current().staffId()) {
      throw Refusal.forbidden("duplicate.not-own");
    }
    decide(merge, MergeState.WITHDRAWN, null, null);
  }

  /**
   * Parts two customers again.
   *
   * @param fields paths of fields that were changed since and go back all the same
   */
  @ActsFor("S20-03")
  void undo(long id, List<String> fields, String reason) {
    var merge = locked(id);
    obstacle(merge)
        .ifPresent(
            key -> {
              throw Refusal.conflict(key, Objects.toString(merge.undoUntil(), ""));
            });
    var survivor = reached(UNDO, merge.survivorId());
    pairs.within(UNDO, customers.stored(merge.absorbedId()).orElseThrow(Refusal::notFound));
    merging.part(survivor, merge.absorbedId(), repository.moved(id), fields);
    repository.undo(id, reason, Actor.current(), clock.instant());
    pairStates.state(merge.pairId(), PairState.OPEN.name());
    changes.record(ENTITY, id, "undone", null, Map.of("reason", reason));
    news.decided(merge, MergeState.UNDONE);
  }

  /** Why a merge cannot be undone; empty when it can. */
  Optional<String> obstacle(MergeQueries.Row merge) {
    var until = merge.undoUntil();
    if (merge.state() != MergeState.MERGED || until == null) {
      return Optional.of("duplicate.not-merged");
    }
    if (LocalDate.now(clock).isAfter(until)) {
      return Optional.of("duplicate.undo-over");
    }
    return queries.absorbed(merge.survivorId())
        ? Optional.of("duplicate.survivor-merged")
        : Optional.empty();
  }

  /** What merges kept for being undone goes when they no longer can be. */
  void settle() {
    merging.settle(repository.over(LocalDate.now(clock)));
  }

  MergeQueries.Row visible(long id) {
    return queries.one(scopes.of(Pairs.READ), id).orElseThrow(Refusal::notFound);
  }

  private MergeQueries.Row locked(long id) {
    repository.lock(id);
    return visible(id);
  }

  private MergeQueries.Row toDecide(long id) {
    var merge = locked(id);
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
        ENTITY, merge.id(), state.name().toLowerCase(Locale.ROOT), merge, visible(merge.id()));
    news.decided(merge, state);
  }

  /** A customer whom the acting person may see, within his scope of a permission; else 404. */
  private Customer reached(String permission, long id) {
    var customer = customers.get(id);
    pairs.within(permission, customer);
    return customer;
  }
}
