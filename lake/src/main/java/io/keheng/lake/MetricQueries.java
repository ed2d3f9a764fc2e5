package io.keheng.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQL of the metrics as of one date. */
final class MetricQueries {

  /** Whole-number rounding half away from zero; whole months as a calendar counts them. */
  static final List<String> MACROS =
      List.of(
          "CREATE OR REPLACE TEMP MACRO hundredths(x, d) AS (2 * x + sign(x) * d) // (2 * d)",
          // Most money is in the book's own currency, where n = m and no division is needed.
          """
          CREATE OR REPLACE TEMP MACRO converted(x, n, m) AS
            CASE WHEN n = m THEN x ELSE hundredths(x * n, m) END\
          """,
          """
          CREATE OR REPLACE TEMP MACRO yuan(c) AS
            CAST(CAST(coalesce(c, 0) AS DECIMAL(18,0)) * CAST(0.01 AS DECIMAL(3,2)) AS DECIMAL(18,2))\
          """,
          """
          CREATE OR REPLACE TEMP MACRO whole_months(f, t) AS
            greatest(0, (year(t) - year(f)) * 12 + month(t) - month(f)
              - CASE WHEN day(t) < day(f) THEN 1 ELSE 0 END)\
          """);

  private static final String METRICS = resource("metrics.sql");

  private final Lake lake;
  private final LocalDate asOf;
  private final List<Load> loads;

  MetricQueries(Lake lake, LocalDate asOf) {
    this.lake = lake;
    this.asOf = asOf;
    this.loads = lake.loads();
  }

  /** The last month that is complete on the as-of date. */
  private YearMonth lastMonth() {
    YearMonth month = YearMonth.from(asOf);
    return month.atEndOfMonth().equals(asOf) ? month : month.minusMonths(1);
  }

  private Map<String, String> values() {
    YearMonth last = lastMonth();
    LocalDate windowStart = last.minusMonths(11).atDay(1);
    LocalDate first =
        loads.stream()
            .map(load -> load.report().firstDay())
            .filter(Objects::nonNull)
            .reduce(windowStart.minusDays(1), (a, b) -> a.isBefore(b) ? a : b);
    return Map.ofEntries(
        Map.entry("asOf", asOf.toString()),
        Map.entry("firstDay", first.toString()),
        Map.entry("windowStart", windowStart.toString()),
        Map.entry("lastDay", last.atEndOfMonth().toString()),
        Map.entry("lastMonth", Integer.toString(last.getYear() * 12 + last.getMonthValue())),
        Map.entry("unit", Integer.toString(commonMultipleOfMonthLengths(last))),
        Map.entry("transactions", lake.transactions()),
        Map.entry("summaries", TransactionQueries.summaries(lake.root(), loads)),
        Map.entry("customers", select(Snapshot.CUSTOMERS)),
        Map.entry("accounts", select(Snapshot.ACCOUNTS)),
        Map.entry("holders", select(Snapshot.HOLDERS)),
        Map.entry("loans", select(Snapshot.LOANS)),
        Map.entry("cards", select(Snapshot.CARDS)),
        Map.entry("rates", select(Snapshot.RATES)));
  }

  private String select(Snapshot snapshot) {
    return lake.snapshots().select(snapshot);
  }

  /** A whole number that every month length of the window divides, so that shares are exact. */
  private static int commonMultipleOfMonthLengths(YearMonth last) {
    return IntStream.range(0, 12)
        .map(back -> last.minusMonths(back).lengthOfMonth())
        .reduce(1, (a, b) -> a / gcd(a, b) * b);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private String filled(String template) {
    String sql = template;
    for (Map.Entry<String, String> value : values().entrySet()) {
      sql = sql.replace("${" + value.getKey() + "}", value.getValue());
    }
    return sql;
  }

  String writeMetrics(List<DerivedColumn> derived, Path file) {
    String columns =
        derived.stream().map(column -> ", " + column.sql()).collect(Collectors.joining());
    return """
    COPY (SELECT *%s FROM (%s) ORDER BY "customerId")
    TO %s (FORMAT parquet, ROW_GROUP_SIZE 20480)\
    """
        .formatted(columns, filled(METRICS), Engine.text(file.toString()));
  }

  String missingRates() {
    return filled(
        """
        WITH book AS (SELECT customer_id, book_currency FROM (${customers})),
        pair AS (
          SELECT DISTINCT a.currency, b.book_currency
          FROM (${holders}) h JOIN book b USING (customer_id) JOIN (${accounts}) a USING (account_no)
          WHERE h.role = 'OWNER'
          UNION
          SELECT DISTINCT l.currency, b.book_currency
          FROM (${loans}) l JOIN book b USING (customer_id))
        SELECT DISTINCT needed FROM (
          SELECT unnest([currency, book_currency]) AS needed FROM pair
          WHERE currency <> book_currency)
        WHERE needed <> 'CNY' AND needed NOT IN (
          SELECT currency FROM (${rates}) WHERE quoted_on <= DATE '${asOf}')
        ORDER BY needed\
        """);
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

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(MetricQueries.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
