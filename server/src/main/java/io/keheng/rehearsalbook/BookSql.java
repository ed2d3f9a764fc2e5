package io.keheng.rehearsalbook;

import io.keheng.lake.MetricsRun;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pieces of the SQL of the engine. */
final class BookSql {

  private BookSql() {}

  static String name(String value) {
    return "\"" + value.replace("\"", "\"\"") + "\"";
  }

  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  static String parquet(Path file) {
    return MetricsRun.relation(file);
  }

  /** The condition that a customer belongs to one of some places; null for any. */
  static String places(@Nullable List<Integer> places) {
    if (places == null) {
      return "TRUE";
    }
    return places.isEmpty()
        ? "FALSE"
        : places.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", "\"place\" IN (", ")"));
  }
}
