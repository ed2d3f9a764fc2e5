package io.keheng.classification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A run as stored; figures and problem arguments are JSON. */
record RunRow(
    long id,
    LocalDate asOf,
    RunStatus status,
    String step,
    long done,
    long total,
    long staffId,
    String staffName,
    Instant startedAt,
    @Nullable Instant finishedAt,
    long customers,
    long changes,
    long unclassified,
    String figures,
    @Nullable String metricsId,
    @Nullable String metricsFile,
    @Nullable String problem,
    String problemArgs,
    Origin origin,
    int resumed) {

  enum Origin {
    HAND,
    NIGHT
  }
}
