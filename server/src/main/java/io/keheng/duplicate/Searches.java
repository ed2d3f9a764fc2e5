package io.keheng.duplicate;

import io.keheng.audit.Changes;
import io.keheng.merging.TwinSearch;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Turns;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches the whole book for duplicates, one search at a time. */
@Service
class Searches {

  private static final String WORK = "duplicate.search";
  private static final String RUNNING = "duplicate.running";

  private final SearchRepository repository;
  private final TwinSearch twins;
  private final Pairs pairs;
  private final Turns turns;
  private final Changes changes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Searches(
      SearchRepository repository,
      TwinSearch twins,
      Pairs pairs,
      Turns turns,
      Changes changes,
      TransactionTemplate transaction,
      Clock clock) {
    this.repository = repository;
    this.twins = twins;
    this.pairs = pairs;
    this.turns = turns;
    this.changes = changes;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Searches and waits for the end; refuses (409) while another search runs. */
  @ActsFor("S20-03")
  Search search() {
    try (var turn = turns.take(WORK, RUNNING)) {
      return searched();
    }
  }

  /** Starts a search in the background; refuses (409) while another search runs. */
  Search start() {
    return byId(turns.background(WORK, RUNNING, this::open, this::run));
  }

  /** Searches for what came by now, unless another that waited less has; waits for its turn. */
  @ActsFor("S20-03")
  void after() {
    var news = clock.instant();
    try (var turn = turns.await(WORK)) {
      if (latest().filter(last -> last.covers(news)).isEmpty()) {
        searched();
      }
    }
  }

  Optional<Search> latest() {
    return repository.latest();
  }

  private Search searched() {
    var id = open();
    run(id);
    return byId(id);
  }

  private long open() {
    return repository.open(Actor.current(), clock.instant());
  }

  private void run(long id) {
    try {
      transaction.executeWithoutResult(
          status -> {
            var counts = pairs.take(twins.all(), null);
            repository.finish(id, counts, clock.instant());
            changes.record("duplicate-search", id, "searched", null, counts);
          });
    } catch (RuntimeException failed) {
      repository.fail(id, clock.instant());
      throw failed;
    }
  }

  private Search byId(long id) {
    return repository.byId(id).orElseThrow(Refusal::notFound);
  }
}
