package io.keheng.timeline;

import io.keheng.lake.ClassifiedBook;
import io.keheng.lake.MetricsRun;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** SQL over the classified book of a run. */
final class BookQueries {

  static final String ROW = ClassifiedBook.ROW;
  static final String RELEASE = ClassifiedBook.RELEASE;
  static final String RULES = ClassifiedBook.RULES;
  static final String CUSTOMER = "customerId";

  private final Path metrics;
  private final List<String> kept;

  /**
   * @param kept the columns of the metrics that stay, facts among them
   */
  BookQueries(Path metrics, List<String> kept) {
    this.metrics = metrics;
    this.kept = List.copyOf(kept);
  }

  String outcomes(List<String> tables) {
    var columns =
        tables.stream()
            .map(table -> name(table) + ", " + name(table + ROW) + ", " + name(table + RELEASE))
            .collect(Collectors.joining(", "));
    return "SELECT \"customerId\", \"bookCurrency\", %s FROM book".formatted(columns);
  }

  String facts() {
    return "SELECT %s FROM book".formatted(names(kept));
  }

  String writeCsv(List<String> tables, Path file) {
    var columns =
        tables.stream()
            .flatMap(table -> List.of("", RELEASE, ROW, RULES).stream().map(table::concat))
            .map(BookQueries::name)
            .collect(Collectors.joining(", "));
    return """
    COPY (
      SELECT "customerNo" AS "customer", * EXCLUDE ("customerId", "customerNo")
      FROM (SELECT %s, %s FROM book)
      ORDER BY "customerNo")
    TO %s (FORMAT csv, HEADER)\
    """
        .formatted(names(kept), columns, text(file.toString()));
  }

  /** The customers of a book with their facts. */
  String customers(String currency) {
    return "SELECT %s FROM %s WHERE \"bookCurrency\" = %s"
        .formatted(names(kept), source(), text(currency));
  }

  private String source() {
    return MetricsRun.relation(metrics);
  }

  private static String names(List<String> columns) {
    return columns.stream().map(BookQueries::name).collect(Collectors.joining(", "));
  }

  static String name(String value) {
    return "\"" + value.replace("\"", "\"\"") + "\"";
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
