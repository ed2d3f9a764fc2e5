package io.keheng.classification;

import io.keheng.lake.Lake;
import io.keheng.lake.LakeException;
import io.keheng.lake.MetricsRun;
import io.keheng.ledger.LedgerSnapshots;
import io.keheng.shared.Turns;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The metrics of the whole book as finished runs computed them. */
@Component
public class BookMetrics {

  private final RunRepository runs;
  private final LedgerSnapshots snapshots;
  private final Turns turns;
  private final Lake lake;

  BookMetrics(RunRepository runs, LedgerSnapshots snapshots, Turns turns, Lake lake) {
    this.runs = runs;
    this.snapshots = snapshots;
    this.turns = turns;
    this.lake = lake;
  }

  /** Those of the latest finished run of a date; empty where none has its file. */
  public Optional<MetricsRun> on(LocalDate asOf) {
    return runs.latestOn(asOf)
        .filter(run -> run.metricsFile() != null)
        .map(
            run ->
                new MetricsRun(
                    run.asOf(),
                    Objects.requireNonNullElse(run.metricsId(), ""),
                    lake.root().resolve(Objects.requireNonNull(run.metricsFile())),
                    run.customers()))
        .filter(run -> Files.exists(run.file()));
  }

  /**
   * Computes them anew for a date, as a run does, when no run is under way.
   *
   * @param step told SNAPSHOT and METRICS when each begins; may throw to stop
   */
  public MetricsRun computed(LocalDate asOf, Consumer<String> step) {
    try (var turn = turns.await(Classifications.WORK)) {
      step.accept("SNAPSHOT");
      snapshots.refresh();
      step.accept("METRICS");
      return lake.metrics().run(asOf, List.of());
    } catch (LakeException e) {
      throw Problems.of(e);
    }
  }
}
