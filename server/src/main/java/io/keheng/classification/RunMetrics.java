package io.keheng.classification;

import io.keheng.lake.Lake;
import io.keheng.lake.MetricsRun;
import io.keheng.ledger.LedgerDays;
import io.keheng.ledger.LedgerSnapshots;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The metrics of a run: computed once, and taken as they are when the run is taken up again. */
@Component
class RunMetrics {

  private final LedgerSnapshots snapshots;
  private final LedgerDays days;
  private final Lake lake;
  private final RunRepository runs;

  RunMetrics(LedgerSnapshots snapshots, LedgerDays days, Lake lake, RunRepository runs) {
    this.snapshots = snapshots;
    this.days = days;
    this.lake = lake;
    this.runs = runs;
  }

  MetricsRun of(long id, LocalDate asOf, Consumer<String> step) {
    return finished(runs.stored(id)).orElseGet(() -> computed(id, asOf, step));
  }

  /** Of a run that was interrupted; not when files came since it began. */
  private Optional<MetricsRun> finished(RunRow run) {
    if (run.metricsId() == null || run.metricsFile() == null || days.cameSince(run.startedAt())) {
      return Optional.empty();
    }
    var file = lake.root().resolve(run.metricsFile());
    return Files.exists(file)
        ? Optional.of(new MetricsRun(run.asOf(), run.metricsId(), file, run.total()))
        : Optional.empty();
  }

  private MetricsRun computed(long id, LocalDate asOf, Consumer<String> step) {
    step.accept("SNAPSHOT");
    snapshots.refresh();
    step.accept("METRICS");
    var metrics = lake.metrics().run(asOf, List.of());
    var file = lake.root().relativize(metrics.file()).toString();
    runs.measured(id, metrics.id(), file, metrics.customers());
    return metrics;
  }
}
