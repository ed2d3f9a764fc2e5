package io.keheng.checkrun;

import io.keheng.audit.Changes;
import io.keheng.customer.StoredInformation;
import io.keheng.examination.Examinations;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Turns;
import io.keheng.truthfulness.Rechecks;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks the whole book, one run at a time; a run keeps all that it found or nothing. */
@Service
public class CheckRuns {

  private static final String WORK = "truthfulness.check_run";
  private static final String RUNNING = "truthfulness.running";
  private static final int BATCH = 1_000;

  private final CheckRunRepository runs;
  private final Turns turns;
  private final StoredInformation information;
  private final Rechecks rechecks;
  private final Examinations examinations;
  private final Changes changes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CheckRuns(
      CheckRunRepository runs,
      Turns turns,
      StoredInformation information,
      Rechecks rechecks,
      Examinations examinations,
      Changes changes,
      TransactionTemplate transaction,
      Clock clock) {
    this.runs = runs;
    this.turns = turns;
    this.information = information;
    this.rechecks = rechecks;
    this.examinations = examinations;
    this.changes = changes;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Checks the book and waits for the end. */
  @ActsFor({"S12-06", "S12-08", "S12-14", "S12-21", "S20-03"})
  public CheckRun check() {
    try (var turn = turns.take(WORK, RUNNING)) {
      var id = open();
      run(id);
      return byId(id);
    }
  }

  /** Starts a check in the background; gives its run. */
  CheckRun start() {
    return byId(turns.background(WORK, RUNNING, this::open, this::run));
  }

  CheckRun byId(long id) {
    return runs.byId(id).orElseThrow(Refusal::notFound);
  }

  /** The runs, newest first. */
  Page<CheckRun> all(Paging paging) {
    return new Page<>(runs.newest(paging), runs.count(), paging.number(), paging.limit());
  }

  private long open() {
    return runs.open(information.count(), Actor.current(), clock.instant());
  }

  private void run(long id) {
    try {
      transaction.executeWithoutResult(status -> examine(id));
    } catch (RuntimeException e) {
      runs.fail(id, "truthfulness.failed", clock.instant());
      throw e;
    }
  }

  private void examine(long id) {
    var examination = examinations.ofBook();
    var done = new AtomicLong();
    var found = new AtomicLong();
    var corrected = new AtomicLong();
    information.each(
        BATCH,
        states -> {
          var counts = rechecks.take(states, examination);
          found.addAndGet(counts.found());
          corrected.addAndGet(counts.corrected());
          runs.step(id, done.addAndGet(states.size()));
        });
    var counts = new Rechecks.Counts(found.get(), corrected.get());
    runs.finish(id, done.get(), counts, clock.instant());
    changes.record("information-check", id, "verified", null, counts);
  }
}
