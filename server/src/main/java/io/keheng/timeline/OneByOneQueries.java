package io.keheng.timeline;

import static io.keheng.timeline.BookQueries.name;
import static io.keheng.timeline.BookQueries.text;

import io.keheng.lake.ClassifiedBook;
import io.keheng.lake.MetricsRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** SQL of what was decided one by one, beside the classified book. */
final class OneByOneQueries {

  static final String DECIDED = "one_by_one";
  static final String RELATION = "classified_whole";

  static final String CREATE =
      """
      CREATE OR REPLACE TEMP TABLE one_by_one (
        decided BIGINT, name VARCHAR, outcome VARCHAR, fired VARCHAR, release VARCHAR, cited VARCHAR)\
      """;

  private static final Map<String, String> COLUMNS =
      Map.of(
          "",
          "outcome",
          BookQueries.ROW,
          "fired",
          BookQueries.RELEASE,
          "release",
          BookQueries.RULES,
          "cited");

  private OneByOneQueries() {}

  /** The customers of a book with their facts. */
  static String customers(Path metrics, String currency) {
    return "SELECT * FROM %s WHERE \"bookCurrency\" = %s"
        .formatted(MetricsRun.relation(metrics), text(currency));
  }

  /**
   * The classified book with the tables that were decided one by one.
   *
   * @param compiled names of tables that the book has, of other currencies perhaps the same
   */
  static String join(List<String> tables, List<String> compiled) {
    var columns =
        tables.stream()
            .flatMap(
                table ->
                    COLUMNS.entrySet().stream()
                        .map(column -> column(table, column.getKey(), column.getValue(), compiled)))
            .collect(Collectors.joining(", "));
    var replaced =
        tables.stream()
            .filter(compiled::contains)
            .flatMap(table -> COLUMNS.keySet().stream().map(suffix -> name(table + suffix)))
            .collect(Collectors.joining(", "));
    var joins =
        tables.stream()
            .map(
                table ->
                    "LEFT JOIN one_by_one %1$s ON %1$s.decided = c.\"customerId\" AND %1$s.name = %2$s"
                        .formatted(name("o " + table), text(table)))
            .collect(Collectors.joining("\n"));
    return "CREATE OR REPLACE TEMP TABLE %s AS SELECT c.*%s, %s FROM %s c\n%s"
        .formatted(
            RELATION,
            replaced.isEmpty() ? "" : " EXCLUDE (" + replaced + ")",
            columns,
            ClassifiedBook.RELATION,
            joins);
  }

  private static String column(String table, String suffix, String source, List<String> compiled) {
    var decided = name("o " + table) + "." + source;
    var whole =
        compiled.contains(table)
            ? "coalesce(%s, c.%s)".formatted(decided, name(table + suffix))
            : decided;
    return "%s AS %s".formatted(whole, name(table + suffix));
  }
}
