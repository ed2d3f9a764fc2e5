package io.keheng.timeline;

import io.keheng.policy.CompiledTable;
import java.util.List;
import java.util.stream.Collectors;

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

  /** Joins each of them to a book. */
  static String joins(String currency, List<CompiledTable> tables) {
    return tables.stream()
        .filter(table -> table.sql() == null)
        .map(table -> decided(currency, table))
        .map(one -> "\nLEFT JOIN %1$s ON %1$s.decided = \"customerId\"".formatted(one))
        .collect(Collectors.joining());
  }
}
