package io.keheng.lake;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** SQL of the metrics as of one date. */
final class MetricQueries {

  /** Whole-number rounding half away from zero; whole months as a calendar counts them. */
  static final List<String> MACROS =
      List.of(
          "CREATE OR REPLACE TEMP MACRO hundredths(x, d) AS (2 * x + sign(x) * d) // (2 * d)",
          "CREATE OR REPLACE TEMP MACRO whole(x, d) AS CAST(hundredths(x, d) AS BIGINT)",
          // Most money is in the book's own currency, where n = m and no division is needed.
          """
          CREATE OR REPLACE TEMP MACRO converted(x, n, m) AS
            CASE WHEN n = m THEN x ELSE hundredths(x * n, m) END\
          """,
          """
          CREATE OR REPLACE TEMP MACRO yuan(c) AS
            CAST(coalesce(CAST(c AS BIGINT), 0) AS DECIMAL(16,0)) * CAST(0.01 AS DECIMAL(2,2))\
          """,
          """
          CREATE OR REPLACE TEMP MACRO whole_months(f, t) AS
            greatest(0, (year(t) - year(f)) * 12 + month(t) - month(f)
              - CASE WHEN day(t) < day(f) THEN 1 ELSE 0 END)\
          """);

  private static final String METRICS = MetricWindow.resource("metrics.sql");

  private final Lake lake;
  private final MetricWindow window;

  MetricQueries(Lake lake, MetricWindow window) {
    this.lake = lake;
    this.window = window;
  }

  private Map<String, String> values(List<Load> loads, String totals, String movements) {
    return Map.of(
        "totals", totals,
        "movements", movements,
        "area", TotalsQueries.areaType(window, loads),
        // Only what was booked after the last complete month.
        "recent",
            TransactionQueries.published(
                lake.root(),
                loads,
                window.lastMonth().plusMonths(1),
                YearMonth.from(window.asOf())),
        "customers", select(Snapshot.CUSTOMERS),
        "accounts", select(Snapshot.ACCOUNTS),
        "holders", select(Snapshot.HOLDERS),
        "loans", select(Snapshot.LOANS),
        "cards", select(Snapshot.CARDS),
        "rates", select(Snapshot.RATES));
  }

  private String select(Snapshot snapshot) {
    return lake.snapshots().select(snapshot);
  }

  /** Metrics and derived columns from the totals of accounts and the movements of some. */
  String writeMetrics(
      List<Load> loads, Path totals, String movements, List<DerivedColumn> derived, Path file) {
    String metrics = window.filled(METRICS, values(loads, TotalsQueries.read(totals), movements));
    String columns =
        derived.stream().map(column -> ", " + column.sql()).collect(Collectors.joining());
    return """
    COPY (SELECT *%s FROM (SELECT * FROM (%s) ORDER BY "customerId"))
    TO %s (%s)\
    """
        .formatted(columns, metrics, Engine.text(file.toString()), TotalsQueries.FORMAT);
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
          SELECT unnest([currency, book_currency]) AS needed FROM pair
          WHERE currency <> book_currency)
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
    return "SELECT * FROM read_parquet(%s) ORDER BY \"customerId\""
        .formatted(Engine.text(file.toString()));
  }

  static String count(Path file) {
    return "SELECT count(*) FROM read_parquet(%s)".formatted(Engine.text(file.toString()));
  }

  static String customer(Path file, long customerId) {
    return "SELECT * FROM read_parquet(%s, hive_partitioning = false) WHERE \"customerId\" = %d"
        .formatted(Engine.text(file.toString()), customerId);
  }

  static String writeCsv(Path file, String columns, Path csv) {
    return """
    COPY (SELECT %s FROM read_parquet(%s, hive_partitioning = false) ORDER BY "customerId")
    TO %s (FORMAT csv, HEADER)\
    """
        .formatted(columns, Engine.text(file.toString()), Engine.text(csv.toString()));
  }
}
