package io.keheng.lake;

import io.keheng.decision.SqlColumn;
import io.keheng.decision.SqlDecision;
import io.keheng.decision.SqlDialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SQL that classifies the metrics of a run, each customer by the tables of his book currency. */
final class ClassQueries {

  private static final List<String> KEPT =
      Stream.concat(Stream.of("customerId", "customerNo"), Metrics.facts().stream().map(Fact::name))
          .toList();

  private final SqlDialect dialect;
  private final String metrics;

  ClassQueries(SqlDialect dialect, Path metrics) {
    this.dialect = dialect;
    this.metrics = ParquetFiles.select(dialect, metrics);
  }

  /** A customer without tables has nulls for outcomes. */
  String classify(Map<String, List<BookTable>> tablesByCurrency) {
    List<String> names =
        tablesByCurrency.values().stream()
            .flatMap(List::stream)
            .map(BookTable::name)
            .distinct()
            .toList();
    List<String> parts = new ArrayList<>();
    tablesByCurrency.forEach((currency, tables) -> parts.add(book(currency, tables, names)));
    String others =
        tablesByCurrency.isEmpty()
            ? ""
            : " WHERE \"bookCurrency\" IS NULL OR \"bookCurrency\" NOT IN (%s)"
                .formatted(
                    tablesByCurrency.keySet().stream()
                        .map(dialect::text)
                        .collect(Collectors.joining(", ")));
    parts.add("SELECT %s FROM (%s)%s".formatted(columns(List.of(), names), metrics, others));
    return String.join("\nUNION ALL\n", parts);
  }

  private String book(String currency, List<BookTable> tables, List<String> names) {
    String relation =
        "(SELECT * FROM (%s) WHERE \"bookCurrency\" = %s)"
            .formatted(metrics, dialect.text(currency));
    if (tables.isEmpty()) {
      return "SELECT %s FROM %s".formatted(columns(tables, names), relation);
    }
    String decided = SqlDecision.over(relation, KEPT, tables.stream().map(BookTable::sql).toList());
    String lists = tables.stream().map(this::lists).collect(Collectors.joining(",\n  "));
    return "SELECT %s\nFROM (SELECT *,\n  %s\nFROM (%s))"
        .formatted(columns(tables, names), lists, decided);
  }

  private String columns(List<BookTable> tables, List<String> names) {
    Stream<String> classes =
        names.stream()
            .map(
                name -> {
                  Optional<BookTable> table =
                      tables.stream().filter(one -> one.name().equals(name)).findFirst();
                  return table.map(this::texts).orElseGet(() -> nulls(name));
                });
    return Stream.concat(KEPT.stream().map(dialect::identifier), classes)
        .collect(Collectors.joining(",\n  "));
  }

  private String lists(BookTable table) {
    SqlColumn row = Objects.requireNonNull(table.sql().row(), table.name());
    String cases =
        table.rules().entrySet().stream()
            .map(rules -> " WHEN %d THEN %s".formatted(rules.getKey(), texts(rules.getValue())))
            .collect(Collectors.joining());
    String none = dialect.emptyList("STRING");
    String rules =
        cases.isEmpty()
            ? none
            : "flatten(%s)"
                .formatted(
                    dialect.each(list(row), "r", "CASE r%s ELSE %s END".formatted(cases, none)));
    return "%s AS %s, %s AS %s, %s AS %s"
        .formatted(
            list(table.sql().outcomes().getFirst()),
            name(table.name(), " outcomes"),
            list(row),
            name(table.name(), " rows"),
            rules,
            name(table.name(), " rules"));
  }

  private String texts(BookTable table) {
    return "%s AS %s, %s AS %s, %s AS %s, %s AS %s"
        .formatted(
            dialect.joined(name(table.name(), " outcomes")),
            name(table.name(), ""),
            dialect.joined(name(table.name(), " rows")),
            name(table.name(), ClassifiedBook.ROW),
            dialect.text(table.release()),
            name(table.name(), ClassifiedBook.RELEASE),
            dialect.joined(name(table.name(), " rules")),
            name(table.name(), ClassifiedBook.RULES));
  }

  private String nulls(String table) {
    return Stream.of("", ClassifiedBook.ROW, ClassifiedBook.RELEASE, ClassifiedBook.RULES)
        .map(suffix -> "CAST(NULL AS STRING) AS " + name(table, suffix))
        .collect(Collectors.joining(", "));
  }

  /** A list of one where the policy has a single hit; empty where no row fired. */
  private String list(SqlColumn column) {
    String name = dialect.identifier(column.name());
    return column.list() ? name : dialect.withoutNulls(dialect.list(List.of(name)));
  }

  private String texts(List<String> values) {
    return dialect.list(values.stream().map(dialect::text).toList());
  }

  private String name(String table, String suffix) {
    return dialect.identifier(table + suffix);
  }
}
