package io.keheng.lake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQL of the totals of accounts to the end of a month, and of the movements behind overdrafts. */
final class TotalsQueries {

  private static final String TOTALS = MetricWindow.resource("totals.sql");
  private static final YearMonth FIRST = YearMonth.of(0, 1);

  private final Path root;
  private final MetricWindow window;
  private final String area;

  TotalsQueries(Path root, MetricWindow window, List<Load> loads) {
    this.root = root;
    this.window = window;
    this.area = areaType(loads);
  }

  /** Wide enough for all that was ever booked, weighted by whole months; narrow is faster. */
  private String areaType(List<Load> loads) {
    BigDecimal turnover =
        loads.stream()
            .map(load -> load.report().accepted())
            .map(sums -> sums.credits().add(sums.debits()))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .multiply(BigDecimal.valueOf(100L * MetricWindow.MONTHS * window.unit()));
    return turnover.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0 ? "BIGINT" : "DECIMAL(38,0)";
  }

  /** Transactions of some loads to the end of the last complete month. */
  private String transactions(List<Load> loads) {
    return TransactionQueries.published(root, loads, FIRST, window.lastMonth());
  }

  /** Totals of the fresh loads, added to those of an earlier file. */
  String write(List<Load> fresh, @Nullable Path earlier, Path file) {
    String totals =
        window.filled(
            TOTALS,
            Map.of(
                "area", area,
                "transactions", transactions(fresh),
                "summaries", TransactionQueries.summaries(root, fresh)));
    return copy(earlier == null ? totals : merged(read(earlier), totals), file);
  }

  private String merged(String earlier, String fresh) {
    return """
    SELECT account_id, arg_min(opening, first_on) AS opening, min(first_on) AS first_on,
           bool_or(followed) AS followed, CAST(sum(net) AS BIGINT) AS net,
           CAST(sum(area12) AS %1$s) AS area12, CAST(sum(area3) AS %1$s) AS area3,
           CAST(sum(before3) AS %1$s) AS before3,
           CAST(sum(inflow) AS BIGINT) AS inflow, CAST(sum(outflow) AS BIGINT) AS outflow,
           CAST(sum(card_spending) AS BIGINT) AS card_spending, CAST(sum(fees) AS BIGINT) AS fees,
           CAST(sum(rows12) AS BIGINT) AS rows12, bit_or(months) AS months, max(last_on) AS last_on
    FROM (SELECT * FROM (%2$s) UNION ALL SELECT * FROM (%3$s)) GROUP BY account_id\
    """
        .formatted(area, earlier, fresh);
  }

  /** How many accounts are followed now and were not in an earlier file that knows them. */
  static String newlyFollowed(Path totals, Path earlier) {
    return """
    SELECT count(*) FROM (%s) n JOIN (%s) e USING (account_id) WHERE n.followed AND NOT e.followed\
    """
        .formatted(read(totals), read(earlier));
  }

  /** Net amounts by day of the accounts followed, of the fresh loads and of an earlier file. */
  String writeMovements(List<Load> fresh, Path totals, @Nullable Path earlier, Path file) {
    String followed =
        """
        SELECT account_id, booked_on AS day, CAST(sum(CAST(amount * 100 AS BIGINT)) AS BIGINT) AS c
        FROM (%s) SEMI JOIN (SELECT account_id FROM (%s) WHERE followed) USING (account_id)
        GROUP BY account_id, booked_on\
        """
            .formatted(transactions(fresh), read(totals));
    return copy(
        earlier == null
            ? followed
            : "SELECT * FROM (%s) UNION ALL SELECT * FROM (%s)".formatted(read(earlier), followed),
        file);
  }

  /** Net amounts of every account, for openings that the loads alone do not tell. */
  String allMovements(List<Load> loads) {
    return "SELECT account_id, booked_on AS day, CAST(amount * 100 AS BIGINT) AS c FROM (%s)"
        .formatted(transactions(loads));
  }

  /** How many accounts that are not followed start from another balance than their loads say. */
  static String notFollowed(Path totals, String accounts) {
    return """
    SELECT count(*) FROM (%s) s
    JOIN (SELECT account_id, opening_balance FROM (%s) WHERE opening_balance IS NOT NULL) a
      USING (account_id)
    WHERE NOT s.followed
      AND (a.opening_balance < 0 OR a.opening_balance <> coalesce(s.opening, a.opening_balance))\
    """
        .formatted(read(totals), accounts);
  }

  static String read(Path file) {
    return "SELECT * FROM read_parquet(%s, hive_partitioning = false)"
        .formatted(Engine.text(file.toString()));
  }

  private static String copy(String select, Path file) {
    return "COPY (%s) TO %s (FORMAT parquet, ROW_GROUP_SIZE 20480)"
        .formatted(select, Engine.text(file.toString()));
  }
}
