package io.keheng.duplicate;

import io.keheng.audit.Changes;
import io.keheng.merging.TwinSearch;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.TurnQueries;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches the whole book for duplicates, one search at a time. */
@Service
class Searches {

  private static final Logger log = LoggerFactory.getLogger(Searches.class);

  private static final String WORK = "duplicate.search";

  private final SearchRepository repository;
  private final TwinSearch twins;
  private final Pairs pairs;
  private final TurnQueries turns;
  private final Changes changes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Searches(
      SearchRepository repository,
      TwinSearch twins,
      Pairs pairs,
      TurnQueries turns,
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
    try (var turn = turn()) {
      return searched();
    }
  }

  /** Starts a search in the background; refuses (409) while another search runs. */
  Search start() {
    var turn = turn();
    try {
      var id = open();
      Runnable work =
          () -> {
            try (turn) {
              run(id);
            } catch (RuntimeException failed) {
              log.error("Search {} for duplicates failed", id, failed);
            }
          };
      Thread.ofVirtual()
          .name("duplicate-search-" + id)
          .start(new DelegatingSecurityContextRunnable(work));
      return byId(id);
    } catch (RuntimeException failed) {
      turn.close();
      throw failed;
    }
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

  private TurnQueries.Turn turn() {
    return turns.take(WORK).orElseThrow(() -> Refusal.conflict("duplicate.running"));
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
