package io.keheng.timeline;

import io.keheng.lake.Lake;
import io.keheng.policy.CompiledTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Decides the tables that SQL cannot express, customer by customer, into temporary tables of the
 * engine that the classified book is joined with.
 */
final class OneByOneBook {

  private static final int BATCH = 10_000;

  private record Decided(long customer, String outcome, String rows, String rules) {}

  private final Lake lake;
  private final DuckDBConnection engine;
  private final BookQueries queries;

  OneByOneBook(Lake lake, Connection engine, BookQueries queries) throws SQLException {
    this.lake = lake;
    this.engine = engine.unwrap(DuckDBConnection.class);
    this.queries = queries;
  }

  void decide(Map<String, List<CompiledTable>> byCurrency) throws SQLException {
    for (var book : byCurrency.entrySet()) {
      for (var table : book.getValue()) {
        if (table.sql() == null) {
          decide(book.getKey(), table);
        }
      }
    }
  }

  private void decide(String currency, CompiledTable table) throws SQLException {
    try (var statement = engine.createStatement()) {
      statement.execute(OneByOneQueries.create(currency, table));
    }
    try (var reading = lake.connect();
        var statement = reading.createStatement();
        var rows = statement.executeQuery(queries.customers(currency));
        var appender = engine.createAppender(OneByOneQueries.table(currency, table))) {
      var batch = new ArrayList<Map<String, @Nullable Object>>(BATCH);
      while (rows.next()) {
        var facts = Book.factsOf(rows);
        facts.put(BookQueries.CUSTOMER, rows.getLong(BookQueries.CUSTOMER));
        batch.add(facts);
        if (batch.size() == BATCH) {
          append(appender, decided(table, batch));
          batch.clear();
        }
      }
      append(appender, decided(table, batch));
    }
  }

  private static List<Decided> decided(
      CompiledTable table, List<Map<String, @Nullable Object>> batch) {
    return batch.parallelStream()
        .map(
            facts -> {
              var decision = table.oneByOne().decide(facts);
              return new Decided(
                  (Long) java.util.Objects.requireNonNull(facts.get(BookQueries.CUSTOMER)),
                  decision.outcome(),
                  decision.rows().stream().map(String::valueOf).collect(Collectors.joining(";")),
                  String.join(";", decision.rules()));
            })
        .toList();
  }

  private static void append(org.duckdb.DuckDBAppender appender, List<Decided> decided)
      throws SQLException {
    for (var one : decided) {
      appender.beginRow();
      appender.append(one.customer());
      appender.append(one.outcome());
      appender.append(one.rows());
      appender.append(one.rules());
      appender.endRow();
    }
  }
}
