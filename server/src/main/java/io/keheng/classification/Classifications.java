package io.keheng.classification;

import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Turns;
import io.keheng.timeline.Timelines;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Classifies the whole book as of a date, one run at a time. */
@Service
public class Classifications {

  private static final Logger log = LoggerFactory.getLogger(Classifications.class);
  static final String READ = "classification.read";

  static final String WORK = Timelines.WORK;
  private static final String RUNNING = "classification.running";

  private final RunRepository runs;
  private final Turns turns;
  private final Classifier classifier;
  private final RunViews views;
  private final Scopes scopes;
  private final Clock clock;

  Classifications(
      RunRepository runs,
      Turns turns,
      Classifier classifier,
      RunViews views,
      Scopes scopes,
      Clock clock) {
    this.runs = runs;
    this.turns = turns;
    this.classifier = classifier;
    this.views = views;
    this.scopes = scopes;
    this.clock = clock;
  }

  /**
   * Classifies the book and waits for the end.
   *
   * @param asOf the date of which balances and flows are taken
   * @param out file that receives every customer's metrics and classes; null for none
   */
  public RunView classify(LocalDate asOf, @Nullable Path out) {
    checkDate(asOf);
    try (var turn = turns.take(WORK, RUNNING)) {
      var id = open(asOf, RunRow.Origin.HAND);
      classifier.run(id, asOf, out);
      return run(id);
    }
  }

  /** The run of the schedule: waits for its turn and for the end. */
  void night(LocalDate asOf) {
    try (var turn = turns.await(WORK)) {
      classifier.runQuietly(open(asOf, RunRow.Origin.NIGHT), asOf);
    }
  }

  /**
   * Takes up the run that a killed process left, from where it stood; empty where there is none or
   * another process is at it. What a run writes, it writes in one transaction: no customer twice.
   */
  public Optional<RunView> resume() {
    if (runs.unfinished().isEmpty()) {
      return Optional.empty();
    }
    try (var turn = turns.take(WORK, RUNNING)) {
      return runs.unfinished().map(this::again);
    } catch (Refusal busy) {
      log.info("The unfinished classification is left to who is at it: {}", busy.key());
      return Optional.empty();
    }
  }

  private RunView again(RunRow left) {
    runs.resumed(left.id());
    log.info("Classification {} as of {} is taken up again", left.id(), left.asOf());
    classifier.runQuietly(left.id(), left.asOf());
    return views.view(runs.stored(left.id()));
  }

  /** Starts a classification in the background; gives the id of the run. */
  public long start(LocalDate asOf) {
    checkDate(asOf);
    return turns.background(
        WORK, RUNNING, () -> open(asOf, RunRow.Origin.HAND), id -> classifier.runQuietly(id, asOf));
  }

  /** Asks a running classification to stop; it leaves nothing half done. */
  public void cancel(long id) {
    run(id);
    if (!runs.requestCancel(id)) {
      throw Refusal.conflict("classification.not-running");
    }
  }

  public RunView run(long id) {
    return runs.byId(id, scopes.of(READ)).map(views::view).orElseThrow(Refusal::notFound);
  }

  /** The runs, newest first. */
  public Page<RunView> all(Paging paging) {
    var scope = scopes.of(READ);
    return new Page<>(
        runs.newest(scope, paging.limit(), paging.offset()).stream().map(views::view).toList(),
        runs.count(scope),
        paging.number(),
        paging.limit());
  }

  private long open(LocalDate asOf, RunRow.Origin origin) {
    return runs.open(asOf, origin, Actor.current(), clock.instant());
  }

  private void checkDate(LocalDate asOf) {
    if (asOf.isAfter(LocalDate.now(clock))) {
      throw Refusal.invalid("asOf", "classification.future", asOf.toString());
    }
  }
}
