package io.keheng.mergerequest;

import io.keheng.audit.Changes;
import io.keheng.duplicate.CustomerReach;
import io.keheng.duplicate.Pairs;
import io.keheng.merging.CustomerMerging;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges undone within the term. */
@Service
@Transactional
class Partings {

  static final String UNDO = "duplicate.undo";

  private final MergeReach reach;
  private final MergeRepository repository;
  private final CustomerReach customers;
  private final Pairs pairs;
  private final CustomerMerging merging;
  private final MergeNews news;
  private final Changes changes;
  private final Clock clock;

  Partings(
      MergeReach reach,
      MergeRepository repository,
      CustomerReach customers,
      Pairs pairs,
      CustomerMerging merging,
      MergeNews news,
      Changes changes,
      Clock clock) {
    this.reach = reach;
    this.repository = repository;
    this.customers = customers;
    this.pairs = pairs;
    this.merging = merging;
    this.news = news;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Parts two customers again.
   *
   * @param fields paths of fields that were changed since and go back all the same
   */
  @ActsFor("S20-03")
  void undo(long id, List<String> fields, String reason) {
    var merge = reach.alone(id);
    obstacle(merge)
        .ifPresent(
            key -> {
              throw Refusal.conflict(key, Objects.toString(merge.undoUntil(), ""));
            });
    var two = customers.merged(UNDO, merge.survivorId(), merge.absorbedId());
    merging.part(two.first(), merge.absorbedId(), repository.moved(id), fields);
    repository.undo(id, reason, Actor.current(), clock.instant());
    pairs.parted(merge.pairId());
    changes.record(Merges.ENTITY, id, "undone", null, Map.of("reason", reason));
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
    return merge.survivorMerged() ? Optional.of("duplicate.survivor-merged") : Optional.empty();
  }

  /** What merges kept for being undone goes when they no longer can be. */
  void settle() {
    merging.settle(repository.over(LocalDate.now(clock)));
  }
}
