package io.keheng.timeline;

import io.keheng.decision.SqlColumn;
import io.keheng.decision.SqlDecision;
import io.keheng.policy.CompiledTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** SQL that classifies the metrics of a run, each customer by the tables of his book currency. */
final class BookQueries {

  static final String ROW = "_row";
  static final String RELEASE = "_release";
  static final String RULES = "_rules";
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

  /** A temporary table {@code classified}; a customer without tables has nulls for outcomes. */
  String classify(Map<String, List<CompiledTable>> tablesByCurrency) {
    var parts = new ArrayList<String>();
    tablesByCurrency.forEach((currency, tables) -> parts.add(book(currency, tables)));
    var others =
        tablesByCurrency.isEmpty()
            ? ""
            : " WHERE \"bookCurrency\" IS NULL OR \"bookCurrency\" NOT IN (%s)"
                .formatted(
                    tablesByCurrency.keySet().stream()
                        .map(BookQueries::text)
                        .collect(Collectors.joining(", ")));
    parts.add("SELECT %s FROM %s%s".formatted(names(kept), source(), others));
    return "CREATE OR REPLACE TEMP TABLE classified AS\n"
        + String.join("\nUNION ALL BY NAME\n", parts);
  }

  String outcomes(List<String> tables) {
    var columns =
        tables.stream()
            .map(table -> name(table) + ", " + name(table + ROW) + ", " + name(table + RELEASE))
            .collect(Collectors.joining(", "));
    return "SELECT \"customerId\", \"bookCurrency\", %s FROM classified".formatted(columns);
  }

  String facts() {
    return "SELECT %s FROM classified".formatted(names(kept));
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
      FROM (SELECT %s, %s FROM classified)
      ORDER BY "customerNo")
    TO %s (FORMAT csv, HEADER)\
    """
        .formatted(names(kept), columns, text(file.toString()));
  }

  private String book(String currency, List<CompiledTable> tables) {
    var relation =
        "(SELECT * FROM %s WHERE \"bookCurrency\" = %s)".formatted(source(), text(currency));
    var compiled = tables.stream().filter(table -> table.sql() != null).toList();
    var sql = compiled.stream().map(table -> Objects.requireNonNull(table.sql())).toList();
    var decided =
        sql.isEmpty()
            ? "(SELECT %s FROM %s)".formatted(names(kept), relation)
            : "(SELECT *,\n  %s\nFROM (%s))"
                .formatted(
                    compiled.stream().map(BookQueries::lists).collect(Collectors.joining(",\n  ")),
                    SqlDecision.over(relation, kept, sql));
    var texts =
        tables.stream().map(table -> texts(currency, table)).collect(Collectors.joining(",\n  "));
    return "SELECT %s,\n  %s\nFROM %s%s"
        .formatted(names(kept), texts, decided, OneByOneQueries.joins(currency, tables));
  }

  /** The customers of a book with their facts. */
  String customers(String currency) {
    return "SELECT %s FROM %s WHERE \"bookCurrency\" = %s"
        .formatted(names(kept), source(), text(currency));
  }

  private static String lists(CompiledTable table) {
    var sql = Objects.requireNonNull(table.sql());
    var row = Objects.requireNonNull(sql.row(), table.table());
    return "%s AS %s, %s AS %s, flatten(list_transform(%s, lambda r: CASE r %s END)) AS %s"
        .formatted(
            list(sql.outcomes().getFirst()),
            name(table.table() + " outcomes"),
            list(row),
            name(table.table() + " rows"),
            list(row),
            table.rules().entrySet().stream()
                .map(entry -> "WHEN %d THEN %s".formatted(entry.getKey(), texts(entry.getValue())))
                .collect(Collectors.joining(" ")),
            name(table.table() + " rules"));
  }

  private static String texts(String currency, CompiledTable table) {
    var compiled = table.sql() != null;
    var one = OneByOneQueries.decided(currency, table);
    return "%s AS %s, %s AS %s, %s AS %s, %s AS %s"
        .formatted(
            compiled ? joined(table.table() + " outcomes") : one + ".outcome",
            name(table.table()),
            compiled ? joined(table.table() + " rows") : one + ".fired",
            name(table.table() + ROW),
            text(table.release().name()),
            name(table.table() + RELEASE),
            compiled ? joined(table.table() + " rules") : one + ".cited",
            name(table.table() + RULES));
  }

  /** A list of one where the policy has a single hit; empty where no row fired. */
  private static String list(SqlColumn column) {
    var name = name(column.name());
    return column.list() ? name : "list_filter([%s], lambda x: x IS NOT NULL)".formatted(name);
  }

  /** The elements of a list, each once, in its order. */
  private static String joined(String column) {
    var name = name(column);
    return "array_to_string(list_filter(%s, lambda x, i: list_position(%s, x) = i), ';')"
        .formatted(name, name);
  }

  private String source() {
    return "read_parquet(%s, hive_partitioning = false)".formatted(text(metrics.toString()));
  }

  private static String names(List<String> columns) {
    return columns.stream().map(BookQueries::name).collect(Collectors.joining(", "));
  }

  private static String texts(List<String> values) {
    return values.stream().map(BookQueries::text).collect(Collectors.joining(", ", "[", "]"));
  }

  static String name(String value) {
    return "\"" + value.replace("\"", "\"\"") + "\"";
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
