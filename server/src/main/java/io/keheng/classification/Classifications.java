package io.keheng.classification;

import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Turns;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Classifies the whole book as of a date, one run at a time. */
@Service
public class Classifications {

  private static final String READ = "classification.read";

  static final String WORK = "segment.run";
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
      var id = open(asOf);
      classifier.run(id, asOf, out);
      return run(id);
    }
  }

  /** Starts a classification in the background; gives the id of the run. */
  public long start(LocalDate asOf) {
    checkDate(asOf);
    return turns.background(WORK, RUNNING, () -> open(asOf), id -> classifier.runQuietly(id, asOf));
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

  private long open(LocalDate asOf) {
    return runs.open(asOf, Actor.current(), clock.instant());
  }

  private void checkDate(LocalDate asOf) {
    if (asOf.isAfter(LocalDate.now(clock))) {
      throw Refusal.invalid("asOf", "classification.future", asOf.toString());
    }
  }
}
