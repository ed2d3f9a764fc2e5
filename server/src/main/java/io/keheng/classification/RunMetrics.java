package io.keheng.classification;

import io.keheng.lake.Lake;
import io.keheng.lake.MetricsRun;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The metrics of the whole book as finished runs computed them. */
@Component
public class RunMetrics {

  private final RunRepository runs;
  private final Lake lake;

  RunMetrics(RunRepository runs, Lake lake) {
    this.runs = runs;
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
}
