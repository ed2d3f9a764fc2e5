package io.keheng.lake;

import io.keheng.decision.SqlDialect;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** SQL of the metrics as of one date. */
final class MetricQueries {

  private static final String METRICS = MetricWindow.resource("metrics.sql");

  private final SqlDialect dialect;
  private final Lake lake;
  private final MetricWindow window;

  MetricQueries(SqlDialect dialect, Lake lake, MetricWindow window) {
    this.dialect = dialect;
    this.lake = lake;
    this.window = window;
  }

  private Map<String, String> values(List<Load> loads, String totals, String movements) {
    return Map.ofEntries(
        Map.entry("totals", totals),
        Map.entry("movements", movements),
        Map.entry("area", TotalsQueries.areaType(window, loads, dialect.whole128())),
        Map.entry("whole128", dialect.whole128()),
        // Only what was booked after the last complete month.
        Map.entry(
            "recent",
            new TransactionQueries(dialect, lake.root())
                .published(loads, window.lastMonth().plusMonths(1), YearMonth.from(window.asOf()))),
        Map.entry("customers", select(Snapshot.CUSTOMERS)),
        Map.entry("accounts", select(Snapshot.ACCOUNTS)),
        Map.entry("holders", select(Snapshot.HOLDERS)),
        Map.entry("loans", select(Snapshot.LOANS)),
        Map.entry("cards", select(Snapshot.CARDS)),
        Map.entry("rates", select(Snapshot.RATES)));
  }

  private String select(Snapshot snapshot) {
    return lake.snapshots().select(dialect, snapshot);
  }

  /** Metrics and derived columns from the totals of accounts and the movements of some. */
  String writeMetrics(
      List<Load> loads, Path totals, String movements, List<DerivedColumn> derived, Path file) {
    String metrics =
        window.filled(METRICS, values(loads, ParquetFiles.select(dialect, totals), movements));
    String columns =
        derived.stream().map(column -> ", " + column.sql(dialect)).collect(Collectors.joining());
    return dialect.write(
        "SELECT *%s FROM (SELECT * FROM (%s) ORDER BY \"customerId\")".formatted(columns, metrics),
        file.toString());
  }

  String missingRates() {
    return window.filled(
        """
        WITH book AS (SELECT customer_id, book_currency FROM (${customers})),
        pair AS (
          SELECT DISTINCT a.currency, b.book_currency
          FROM (${holders}) h JOIN book b USING (customer_id) JOIN (${accounts}) a USING (account_id)
          WHERE h.role = 'OWNER' AND coalesce(a.opened <= DATE '${asOf}', true)
          UNION
          SELECT DISTINCT l.currency, b.book_currency
          FROM (${loans}) l JOIN book b USING (customer_id)
          WHERE coalesce(l.granted <= DATE '${asOf}', true))
        SELECT DISTINCT needed FROM (
          SELECT currency AS needed FROM pair WHERE currency <> book_currency
          UNION ALL
          SELECT book_currency FROM pair WHERE currency <> book_currency)
        WHERE needed <> 'CNY' AND needed NOT IN (
          SELECT currency FROM (${rates}) WHERE quoted_on <= DATE '${asOf}')
        ORDER BY needed\
        """,
        Map.of(
            "customers", select(Snapshot.CUSTOMERS),
            "accounts", select(Snapshot.ACCOUNTS),
            "holders", select(Snapshot.HOLDERS),
            "loans", select(Snapshot.LOANS),
            "rates", select(Snapshot.RATES)));
  }

  static String rows(Path file) {
    return "SELECT * FROM %s ORDER BY \"customerId\"".formatted(ParquetFiles.read(file));
  }

  static String count(Path file) {
    return "SELECT count(*) FROM " + ParquetFiles.read(file);
  }

  static String customer(Path file, long customerId) {
    return "SELECT * FROM %s WHERE \"customerId\" = %d"
        .formatted(ParquetFiles.read(file), customerId);
  }

  static String writeCsv(Path file, String columns, Path csv) {
    return """
    COPY (SELECT %s FROM %s ORDER BY "customerId") TO %s (FORMAT csv, HEADER)\
    """
        .formatted(columns, ParquetFiles.read(file), Engine.text(csv.toString()));
  }
}
