package io.keheng.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Metrics of every customer as of a date: computes, keeps, reads. */
public final class Metrics {

  /** Reads rows one after another while the cursor is open. */
  @FunctionalInterface
  public interface Cursor {
    void rows(ResultSet rows) throws SQLException;
  }

  private final Lake lake;
  private final Path folder;

  Metrics(Lake lake) {
    this.lake = lake;
    this.folder = lake.root().resolve("metrics");
  }

  /** Name, type and unit of every metric, in the order of the result columns. */
  public static List<Fact> facts() {
    return Facts.ALL;
  }

  /**
   * Computes the metrics and the derived columns of the whole book in one pass and keeps them as a
   * Parquet file.
   *
   * @throws LakeException {@link LakeProblem#RATE_MISSING} or {@link LakeProblem#SNAPSHOT_MISSING}
   */
  public MetricsRun run(LocalDate asOf, List<DerivedColumn> derived) {
    String id = UUID.randomUUID().toString();
    Path day = folder.resolve("as_of=" + asOf);
    Path half = day.resolve(id + ParquetFiles.HALF);
    Path file = day.resolve(id + ".parquet");
    try (LakeSession session = lake.session()) {
      MetricWindow window = new MetricWindow(asOf);
      MetricQueries queries = new MetricQueries(session.dialect(), lake, window);
      List<Load> loads = lake.loads();
      requireRates(session, queries, asOf);
      Files.createDirectories(day);
      AccountTotals totals = new AccountTotals(lake, session, loads, window);
      Path ready = totals.ready();
      session.run(queries.writeMetrics(loads, ready, totals.movements(ready), derived, half));
      ParquetFiles.publish(half, file);
      return new MetricsRun(asOf, id, file, count(file));
    } catch (IOException e) {
      throw Loads.failure(e);
    } finally {
      ParquetFiles.remove(half);
    }
  }

  /** Decides every table for every customer of a run, in one statement. */
  public ClassifiedBook classify(MetricsRun run, Map<String, List<BookTable>> tablesByCurrency) {
    ClassQueries queries = new ClassQueries(lake.dialect(), run.file());
    if (lake.embedded()) {
      return book("TABLE", queries.classify(tablesByCurrency), null);
    }
    Path classes = run.file().resolveSibling(run.id() + ".classes");
    try (LakeSession session = lake.session()) {
      session.run(session.dialect().write(queries.classify(tablesByCurrency), classes.toString()));
      return book("VIEW", "SELECT * FROM " + ParquetFiles.read(classes), classes);
    } catch (RuntimeException e) {
      ParquetFiles.remove(classes);
      throw e;
    }
  }

  /** On a connection of the embedded engine, which is closed when it fails. */
  private ClassifiedBook book(String kind, String select, @Nullable Path files) {
    ClassifiedBook book = new ClassifiedBook(lake.connect(), files);
    try {
      new EmbeddedSession(book.connection())
          .run("CREATE TEMP %s %s AS %s".formatted(kind, ClassifiedBook.RELATION, select));
      return book;
    } catch (RuntimeException e) {
      book.close();
      throw e;
    }
  }

  private static void requireRates(LakeSession session, MetricQueries queries, LocalDate asOf) {
    List<String> missing =
        session.column(queries.missingRates()).stream().map(String::valueOf).toList();
    if (!missing.isEmpty()) {
      String currencies = String.join(", ", missing);
      throw new LakeException(
          LakeProblem.RATE_MISSING,
          "no exchange rate on or before %s for %s".formatted(asOf, currencies),
          Map.of("currency", currencies, "asOf", asOf.toString()));
    }
  }

  /** Every row of a run in the order of {@code customerId}, without holding them in memory. */
  public void read(MetricsRun run, Cursor cursor) {
    try (Connection connection = lake.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(MetricQueries.rows(run.file()))) {
      cursor.rows(rows);
    } catch (SQLException e) {
      throw Engine.failure(e);
    }
  }

  /** Writes a SELECT over the run, or the whole run when null, as a UTF-8 CSV with a header. */
  public void writeCsv(MetricsRun run, Path csv, @Nullable String columns) {
    try (Connection connection = lake.connect()) {
      Engine.run(
          connection, MetricQueries.writeCsv(run.file(), columns == null ? "*" : columns, csv));
    } catch (SQLException e) {
      throw Engine.failure(e);
    }
  }

  /** The run of the latest as-of date, and of that date the latest. */
  public Optional<MetricsRun> latest() {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".parquet"))
          .max(Comparator.<Path, LocalDate>comparing(this::asOf).thenComparing(Metrics::written))
          .map(file -> new MetricsRun(asOf(file), id(file), file, count(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One customer's row of a run by column name; empty when the run has no such customer. */
  public Optional<Map<String, @Nullable Object>> customer(MetricsRun run, long customerId) {
    try (Connection connection = lake.connect()) {
      return Engine.list(connection, MetricQueries.customer(run.file(), customerId), Metrics::asMap)
          .stream()
          .findFirst();
    } catch (SQLException e) {
      throw Engine.failure(e);
    }
  }

  private static Map<String, @Nullable Object> asMap(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      values.put(row.getMetaData().getColumnName(i), row.getObject(i));
    }
    return values;
  }

  private LocalDate asOf(Path file) {
    return LocalDate.parse(
        folder.relativize(file).getName(0).toString().substring("as_of=".length()));
  }

  private static String id(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".parquet".length());
  }

  private static long written(Path file) {
    return file.toFile().lastModified();
  }

  private long count(Path file) {
    try (Connection connection = lake.connect()) {
      return Engine.one(connection, MetricQueries.count(file), row -> row.getLong(1));
    } catch (SQLException e) {
      throw Engine.failure(e);
    }
  }
}
