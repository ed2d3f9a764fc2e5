package io.keheng.classoverride;

import io.keheng.audit.Changes;
import io.keheng.identity.DataScope;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Turns;
import io.keheng.timeline.Timelines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Classes set by hand end by themselves: by the day, or in a run of a day after their last. */
@Component
class OverrideEnds {

  private static final Logger log = LoggerFactory.getLogger(OverrideEnds.class);

  private final OverrideRepository repository;
  private final Timelines timelines;
  private final Changes changes;
  private final Turns turns;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OverrideEnds(
      OverrideRepository repository,
      Timelines timelines,
      Changes changes,
      Turns turns,
      TransactionTemplate transaction,
      Clock clock) {
    this.repository = repository;
    this.timelines = timelines;
    this.changes = changes;
    this.turns = turns;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Ends those whose last day is over, each on the day after it. */
  void byTheDay() {
    try (var turn = turns.take(Timelines.WORK, Overrides.BUSY)) {
      for (var id : repository.over(LocalDate.now(clock))) {
        var standing = stored(id);
        end(standing, standing.last().plusDays(1), null);
      }
    } catch (Refusal busy) {
      log.info("Classes set by hand end later: {}", busy.key());
    }
  }

  /** Ends one from a day on; the caller has the turn. */
  void end(ClassOverride standing, LocalDate from, @Nullable String note) {
    transaction.executeWithoutResult(
        status -> {
          var present =
              repository.present(standing.customerId(), standing.tableName()).orElseThrow();
          over(standing, from.minusDays(1), note, clock.instant());
          timelines.put(present.state(standing, from, standing.wouldBe()));
        });
  }

  /** In a run: those whose last day is before its date; the run puts the class into force. */
  void over(LocalDate asOf, Instant now) {
    for (var id : repository.over(asOf)) {
      var standing = stored(id);
      over(standing, standing.last(), null, now);
    }
  }

  private void over(ClassOverride standing, LocalDate last, @Nullable String note, Instant now) {
    if (!repository.end(standing.id(), last, note, Actor.current(), now)) {
      throw Refusal.conflict("classchange.override-ended");
    }
    changes.record(Overrides.ENTITY, standing.id(), "ended", standing, stored(standing.id()));
  }

  private ClassOverride stored(long id) {
    return repository.byId(id, DataScope.EVERYTHING).orElseThrow();
  }
}
