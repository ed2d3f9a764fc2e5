package io.keheng.timeline;

import io.keheng.lake.ClassifiedBook;
import io.keheng.lake.Lake;
import io.keheng.lake.MetricsRun;
import io.keheng.policy.BookTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Adds to a classified book what SQL cannot express: tables decided customer by customer. */
final class OneByOneBook {

  private static final int BATCH = 10_000;

  private record Decided(
      long customer, String table, String outcome, String rows, String release, String rules) {}

  private final Lake lake;
  private final MetricsRun run;
  private final Connection engine;

  OneByOneBook(Lake lake, MetricsRun run, ClassifiedBook book) {
    this.lake = lake;
    this.run = run;
    this.engine = book.connection();
  }

  /** Gives the relation that has every table. */
  String decide(Map<String, BookTables> byCurrency) throws SQLException {
    var names =
        byCurrency.values().stream()
            .flatMap(tables -> tables.others().stream())
            .map(BookTables.OneByOne::name)
            .distinct()
            .toList();
    if (names.isEmpty()) {
      return ClassifiedBook.RELATION;
    }
    execute(OneByOneQueries.CREATE);
    for (var book : byCurrency.entrySet()) {
      for (var table : book.getValue().others()) {
        decide(book.getKey(), table);
      }
    }
    var compiled =
        byCurrency.values().stream()
            .flatMap(tables -> tables.compiled().stream())
            .map(table -> table.name())
            .toList();
    execute(OneByOneQueries.join(names, compiled));
    return OneByOneQueries.RELATION;
  }

  private void decide(String currency, BookTables.OneByOne table) throws SQLException {
    try (var reading = lake.connect();
        var statement = reading.createStatement();
        var rows = statement.executeQuery(OneByOneQueries.customers(run.file(), currency));
        var appender =
            engine.unwrap(DuckDBConnection.class).createAppender(OneByOneQueries.DECIDED)) {
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
      BookTables.OneByOne table, List<Map<String, @Nullable Object>> batch) {
    return batch.parallelStream()
        .map(
            facts -> {
              var decision = table.decider().decide(facts);
              return new Decided(
                  (Long) Objects.requireNonNull(facts.get(BookQueries.CUSTOMER)),
                  table.name(),
                  decision.outcome(),
                  decision.rows().stream().map(String::valueOf).collect(Collectors.joining(";")),
                  table.release(),
                  String.join(";", decision.rules()));
            })
        .toList();
  }

  private static void append(DuckDBAppender appender, List<Decided> decided) throws SQLException {
    for (var one : decided) {
      appender.beginRow();
      appender.append(one.customer());
      appender.append(one.table());
      appender.append(one.outcome());
      appender.append(one.rows());
      appender.append(one.release());
      appender.append(one.rules());
      appender.endRow();
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = engine.createStatement()) {
      statement.execute(sql);
    }
  }
}
