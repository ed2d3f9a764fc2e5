package io.keheng.lake;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A finished run of the metrics.
 *
 * @param file Parquet file of the run, or folder of files, one row per customer, sorted by {@code
 *     customerId}
 * @param customers number of rows
 */
public record MetricsRun(LocalDate asOf, String id, Path file, long customers) {

  /** A relation over such a result, as the embedded engine reads it. */
  public static String relation(Path file) {
    return ParquetFiles.read(file);
  }
}
