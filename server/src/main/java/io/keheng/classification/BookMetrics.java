package io.keheng.classification;

import io.keheng.lake.Lake;
import io.keheng.lake.LakeException;
import io.keheng.lake.MetricsRun;
import io.keheng.ledger.LedgerSnapshots;
import io.keheng.shared.Turns;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The metrics of the whole book: as runs computed them, or computed anew. */
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
    return runs.latestOn(asOf).flatMap(this::of);
  }

  /** Those that a run computed; empty where it did not, or their file is gone. */
  Optional<MetricsRun> of(RunRow run) {
    if (run.metricsId() == null || run.metricsFile() == null) {
      return Optional.empty();
    }
    var file = lake.root().resolve(run.metricsFile());
    return Files.exists(file)
        ? Optional.of(new MetricsRun(run.asOf(), run.metricsId(), file, run.total()))
        : Optional.empty();
  }

  /**
   * Computes them anew for a date, as a run does, when no run is under way.
   *
   * @param step told SNAPSHOT and METRICS when each begins; may throw to stop
   */
  public MetricsRun computed(LocalDate asOf, Consumer<String> step) {
    try (var turn = turns.await(Classifications.WORK)) {
      return compute(asOf, step);
    } catch (LakeException e) {
      throw Problems.of(e);
    }
  }

  /** The same for who has the turn. */
  MetricsRun compute(LocalDate asOf, Consumer<String> step) {
    step.accept("SNAPSHOT");
    snapshots.refresh();
    step.accept("METRICS");
    return lake.metrics().run(asOf, List.of());
  }
}
