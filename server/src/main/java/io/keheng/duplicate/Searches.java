package io.keheng.duplicate;

import io.keheng.audit.Changes;
import io.keheng.customer.TwinSearch;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches the whole book for duplicates, one search at a time. */
@Service
class Searches {

  private static final Logger log = LoggerFactory.getLogger(Searches.class);

  private final SearchRepository repository;
  private final TwinSearch twins;
  private final Pairs pairs;
  private final Merges merges;
  private final Changes changes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Searches(
      SearchRepository repository,
      TwinSearch twins,
      Pairs pairs,
      Merges merges,
      Changes changes,
      TransactionTemplate transaction,
      Clock clock) {
    this.repository = repository;
    this.twins = twins;
    this.pairs = pairs;
    this.merges = merges;
    this.changes = changes;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Searches and waits for the end; refuses (409) while another search runs. */
  @ActsFor("S20-03")
  Search search() {
    var id = open();
    run(id);
    return byId(id);
  }

  /** Starts a search in the background. */
  Search start() {
    var id = open();
    Thread.ofVirtual()
        .name("duplicate-search-" + id)
        .start(
            new DelegatingSecurityContextRunnable(
                () -> {
                  try {
                    run(id);
                  } catch (RuntimeException failed) {
                    log.error("Search {} for duplicates failed", id, failed);
                  }
                }));
    return byId(id);
  }

  /**
   * Searches for what came by a moment, unless a later search has; waits for one that runs. Part of
   * the caller's transaction: when it fails the caller asks again.
   */
  @ActsFor("S20-03")
  @Transactional(propagation = Propagation.MANDATORY)
  void after(Instant news) {
    repository.turn();
    if (latest().filter(last -> last.startedAt().isAfter(news)).isEmpty()) {
      look(repository.open(Actor.current(), clock.instant()));
    }
  }

  Optional<Search> latest() {
    return repository.latest();
  }

  private long open() {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              if (!repository.free()) {
                throw Refusal.conflict("duplicate.running");
              }
              return repository.open(Actor.current(), clock.instant());
            }));
  }

  private void run(long id) {
    try {
      transaction.executeWithoutResult(
          status -> {
            repository.turn();
            look(id);
          });
    } catch (RuntimeException failed) {
      transaction.executeWithoutResult(status -> repository.fail(id, clock.instant()));
      throw failed;
    }
  }

  private void look(long id) {
    var counts = pairs.take(twins.all(), null);
    merges.settle();
    repository.finish(id, counts, clock.instant());
    changes.record("duplicate-search", id, "searched", null, counts);
  }

  private Search byId(long id) {
    return repository.byId(id).orElseThrow(Refusal::notFound);
  }
}
