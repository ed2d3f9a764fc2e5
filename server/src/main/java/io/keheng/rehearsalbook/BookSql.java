package io.keheng.rehearsalbook;

import io.keheng.lake.MetricsRun;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

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

  static String numbers(List<Integer> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }
}
