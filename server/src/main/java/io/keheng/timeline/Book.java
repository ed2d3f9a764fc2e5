package io.keheng.timeline;

import io.keheng.lake.BookTable;
import io.keheng.lake.ClassifiedBook;
import io.keheng.lake.Fact;
import io.keheng.lake.Lake;
import io.keheng.lake.Metrics;
import io.keheng.lake.MetricsRun;
import io.keheng.policy.BookTables;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classified book of one run, as the lake's engine holds it until this is closed. */
public final class Book implements AutoCloseable {

  /** Takes the rows of a result while its cursor is open. */
  @FunctionalInterface
  interface Rows {
    void read(ResultSet rows) throws SQLException;
  }

  private static final List<String> FACTS = Metrics.facts().stream().map(Fact::name).toList();

  private final ClassifiedBook book;
  private final BookQueries queries;
  private final List<String> tables;

  private Book(ClassifiedBook book, BookQueries queries, List<String> tables) {
    this.book = book;
    this.queries = queries;
    this.tables = tables;
  }

  public static Book classify(Lake lake, MetricsRun run, Map<String, BookTables> byCurrency)
      throws SQLException {
    var kept = Stream.concat(Stream.of("customerId", "customerNo"), FACTS.stream()).toList();
    var compiled = new LinkedHashMap<String, List<BookTable>>();
    byCurrency.forEach((currency, tables) -> compiled.put(currency, tables.compiled()));
    var tables =
        byCurrency.values().stream().flatMap(each -> each.names().stream()).distinct().toList();
    var book = lake.metrics().classify(run, compiled);
    try {
      var relation = new OneByOneBook(lake, run, book).decide(byCurrency);
      return new Book(book, new BookQueries(kept, relation), tables);
    } catch (SQLException | RuntimeException e) {
      book.close();
      throw e;
    }
  }

  List<String> tables() {
    return tables;
  }

  /** A row per customer: id, currency, and outcome, rows and release of each table. */
  void outcomes(Rows rows) throws SQLException {
    try (var statement = book.connection().createStatement();
        var result = statement.executeQuery(queries.outcomes(tables))) {
      rows.read(result);
    }
  }

  /** A row per customer with every metric. */
  void facts(Rows rows) throws SQLException {
    try (var statement = book.connection().createStatement();
        var result = statement.executeQuery(queries.facts())) {
      rows.read(result);
    }
  }

  /** The facts of the row at which a cursor stands. */
  static Map<String, @Nullable Object> factsOf(ResultSet row) throws SQLException {
    var facts = new LinkedHashMap<String, @Nullable Object>();
    for (var fact : FACTS) {
      facts.put(fact, row.getObject(fact));
    }
    return facts;
  }

  /** Customer number, metrics, and outcome, release, row and rules of each table as a CSV file. */
  public void writeCsv(Path file) throws SQLException {
    try (var statement = book.connection().createStatement()) {
      statement.execute(queries.writeCsv(tables, file));
    }
  }

  @Override
  public void close() {
    book.close();
  }
}
