package io.keheng.classification;

import io.keheng.lake.Lake;
import io.keheng.lake.MetricsRun;
import io.keheng.ledger.LedgerDays;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The metrics of a run: computed once, and taken as they are when the run is taken up again. */
@Component
class RunMetrics {

  private final BookMetrics book;
  private final LedgerDays days;
  private final Lake lake;
  private final RunRepository runs;

  RunMetrics(BookMetrics book, LedgerDays days, Lake lake, RunRepository runs) {
    this.book = book;
    this.days = days;
    this.lake = lake;
    this.runs = runs;
  }

  /** Those of a run that was interrupted, unless files came since it began; else new ones. */
  MetricsRun of(long id, LocalDate asOf, Consumer<String> step) {
    var run = runs.stored(id);
    return book.of(run)
        .filter(metrics -> !days.cameSince(run.startedAt()))
        .orElseGet(() -> computed(id, asOf, step));
  }

  private MetricsRun computed(long id, LocalDate asOf, Consumer<String> step) {
    var metrics = book.compute(asOf, step);
    var file = lake.root().relativize(metrics.file()).toString();
    runs.measured(id, metrics.id(), file, metrics.customers());
    return metrics;
  }
}
