package io.keheng.timeline;

import io.keheng.lake.ClassifiedBook;
import io.keheng.policy.CompiledTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SQL of the temporary tables of what was decided one by one. */
final class OneByOneQueries {

  private OneByOneQueries() {}

  /** The name of the table, without quotes. */
  static String table(String currency, CompiledTable table) {
    return "one_by_one_" + currency + "_" + table.table();
  }

  /** The same as SQL names it. */
  static String decided(String currency, CompiledTable table) {
    return BookQueries.name(table(currency, table));
  }

  static String create(String currency, CompiledTable table) {
    return """
    CREATE OR REPLACE TEMP TABLE %s (decided BIGINT, outcome VARCHAR, fired VARCHAR, cited VARCHAR)\
    """
        .formatted(decided(currency, table));
  }

  /** The relation {@code book}: what was classified, and what was decided one by one. */
  static String book(Map<String, List<CompiledTable>> byCurrency) {
    var joins = new StringBuilder();
    var outcomes = new LinkedHashMap<String, List<String>>();
    byCurrency.forEach(
        (currency, tables) ->
            tables.stream()
                .filter(table -> table.sql() == null)
                .forEach(
                    table -> {
                      var one = decided(currency, table);
                      joins.append(
                          "\nLEFT JOIN %1$s ON %1$s.decided = c.\"customerId\"".formatted(one));
                      outcomes.computeIfAbsent(table.table(), name -> new ArrayList<>()).add(one);
                    }));
    var replaced =
        outcomes.entrySet().stream()
            .map(table -> replaced(table.getKey(), table.getValue()))
            .collect(Collectors.joining(",\n  "));
    return "CREATE OR REPLACE TEMP VIEW book AS\nSELECT c.*%s\nFROM %s c%s"
        .formatted(
            replaced.isEmpty() ? "" : " REPLACE (" + replaced + ")",
            ClassifiedBook.RELATION,
            joins);
  }

  private static String replaced(String table, List<String> decided) {
    return Stream.of("outcome ", "fired " + BookQueries.ROW, "cited " + BookQueries.RULES)
        .map(column -> column.split(" ", 2))
        .map(column -> replaced(BookQueries.name(table + column[1]), column[0], decided))
        .collect(Collectors.joining(",\n  "));
  }

  private static String replaced(String name, String column, List<String> decided) {
    return "coalesce(c.%s, %s) AS %1$s"
        .formatted(
            name,
            decided.stream().map(one -> one + "." + column).collect(Collectors.joining(", ")));
  }
}
