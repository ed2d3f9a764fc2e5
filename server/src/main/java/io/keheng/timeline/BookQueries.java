package io.keheng.timeline;

import io.keheng.lake.ClassifiedBook;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** SQL over the classified book of a run. */
final class BookQueries {

  static final String ROW = ClassifiedBook.ROW;
  static final String RELEASE = ClassifiedBook.RELEASE;
  static final String RULES = ClassifiedBook.RULES;

  static final String CUSTOMER = "customerId";

  private final List<String> kept;
  private final String relation;

  /**
   * @param kept the columns of the metrics that stay, facts among them
   * @param relation the classified book
   */
  BookQueries(List<String> kept, String relation) {
    this.kept = List.copyOf(kept);
    this.relation = relation;
  }

  String outcomes(List<String> tables) {
    var columns =
        tables.stream()
            .map(table -> name(table) + ", " + name(table + ROW) + ", " + name(table + RELEASE))
            .collect(Collectors.joining(", "));
    return "SELECT \"customerId\", \"bookCurrency\", %s FROM %s".formatted(columns, relation);
  }

  String facts() {
    return "SELECT %s FROM %s".formatted(names(kept), relation);
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
      FROM (SELECT %s, %s FROM %s)
      ORDER BY "customerNo")
    TO %s (FORMAT csv, HEADER)\
    """
        .formatted(names(kept), columns, relation, text(file.toString()));
  }

  private static String names(List<String> columns) {
    return columns.stream().map(BookQueries::name).collect(Collectors.joining(", "));
  }

  static String name(String value) {
    return "\"" + value.replace("\"", "\"\"") + "\"";
  }

  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
