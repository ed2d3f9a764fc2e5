package io.keheng.lake;

import io.keheng.decision.SqlDialect;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the totals of accounts to the end of a month, and of the movements behind overdrafts.
 *
 * <p>The transactions of the window are summed in DOUBLE, in which whole numbers are exact up to
 * 2^53; what an account turned over bounds all of its sums, so that the accounts that may pass the
 * bound are known and are summed again in 128 bits. What was booked before the window is the
 * difference to the sums that every load keeps of its accounts.
 */
final class TotalsQueries {

  private static final String DAYS = MetricWindow.resource("days.sql");
  private static final String BOOKED = MetricWindow.resource("booked.sql");
  private static final String TOTALS = MetricWindow.resource("totals.sql");
  private static final YearMonth FIRST = YearMonth.of(0, 1);
  private static final YearMonth LAST = YearMonth.of(9999, 12);
  private static final List<String> SUMS =
      List.of("net", "area12", "area3", "before3", "inflow", "card_spending", "fees");

  private final SqlDialect dialect;
  private final TransactionQueries transactions;
  private final MetricWindow window;
  private final String area;

  TotalsQueries(SqlDialect dialect, Path root, MetricWindow window, List<Load> loads) {
    this.dialect = dialect;
    this.transactions = new TransactionQueries(dialect, root);
    this.window = window;
    // Files hold whole numbers of 128 bits as decimals.
    this.area = areaType(window, loads, "DECIMAL(38,0)");
  }

  /** Wide enough for all that was ever booked, weighted by whole months; narrow is faster. */
  static String areaType(MetricWindow window, List<Load> loads, String wide) {
    BigDecimal turnover =
        loads.stream()
            .map(load -> load.report().accepted())
            .map(sums -> sums.credits().add(sums.debits()))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .multiply(BigDecimal.valueOf(100L * MetricWindow.MONTHS * window.unit()));
    return turnover.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0 ? "BIGINT" : wide;
  }

  /** The weights of the days. */
  String days() {
    return window.filled(
        DAYS, Map.of("days", dialect.days(window.firstDay().toString(), window.asOf().toString())));
  }

  /** Transactions of some loads in the months of the window. */
  private String transactions(List<Load> loads) {
    return transactions.published(loads, window.firstMonth(), window.lastMonth());
  }

  /** The sums of the window, exact for every account that {@link #large} does not name. */
  String booked(List<Load> fresh) {
    return booked("DOUBLE", transactions(fresh));
  }

  /** How many accounts turned over so much that their sums may not be exact. */
  String countLarge() {
    return "SELECT count(*) FROM (%s)".formatted(large());
  }

  private String large() {
    return "SELECT account_id FROM booked WHERE NOT 2 * inflow - net < %d"
        .formatted((1L << 53) / MetricWindow.MONTHS / window.unit());
  }

  /** The same sums of the large accounts, in whole numbers of 128 bits. */
  String bookedLarge(List<Load> fresh) {
    return booked(
        dialect.whole128(),
        "SELECT * FROM (%s) SEMI JOIN (%s) USING (account_id)"
            .formatted(transactions(fresh), large()));
  }

  private String booked(String number, String rows) {
    return window.filled(BOOKED, Map.of("number", number, "transactions", rows));
  }

  /** The net of every account outside the window: before it or after it, whichever is less. */
  String outside(List<Load> fresh) {
    return """
    SELECT account_id, CAST(sum(amount) * 100 AS BIGINT) AS net FROM (%s) GROUP BY account_id\
    """
        .formatted(summed(fresh) ? later(fresh) : earlier(fresh));
  }

  /** The last day of who made no transaction in the window but one before it. */
  String earlierDays(List<Load> fresh) {
    return """
    SELECT account_id, max(booked_on) AS last_on
    FROM (%s)
    SEMI JOIN (
      SELECT account_id FROM (%s) s
      LEFT JOIN (SELECT account_id, months FROM booked) b USING (account_id)
      WHERE s.first_on < DATE '%s' AND coalesce(b.months, 0) = 0) USING (account_id)
    WHERE kind IS NULL OR kind NOT IN ('FEE', 'PENALTY_INTEREST', 'INTEREST')
    GROUP BY account_id\
    """
        .formatted(earlier(fresh), transactions.summaries(fresh), window.firstMonth().atDay(1));
  }

  private String earlier(List<Load> loads) {
    return transactions.published(loads, FIRST, window.firstMonth().minusMonths(1));
  }

  private String later(List<Load> loads) {
    return transactions.published(loads, window.lastMonth().plusMonths(1), LAST);
  }

  /** Whether fewer months come after the window than before it. */
  private boolean summed(List<Load> loads) {
    return TransactionQueries.count(loads, window.lastMonth().plusMonths(1), LAST)
        <= TransactionQueries.count(loads, FIRST, window.firstMonth().minusMonths(1));
  }

  /** Totals of the fresh loads, added to those of an earlier file. */
  String write(List<Load> fresh, boolean large, @Nullable Path earlier, Path file) {
    String totals =
        window.filled(
            TOTALS,
            Map.of(
                "area",
                area,
                "booked",
                large ? exact() : sums("booked"),
                "brought",
                summed(fresh)
                    ? "CAST(s.net * 100 AS BIGINT) - coalesce(o.net, 0) - coalesce(b.net, 0)"
                    : "coalesce(o.net, 0)",
                "summary",
                summary(fresh)));
    return dialect.write(
        earlier == null ? totals : merged(ParquetFiles.select(dialect, earlier), totals),
        file.toString());
  }

  private String exact() {
    return "SELECT * FROM (%s) ANTI JOIN (%s) USING (account_id) UNION ALL %s"
        .formatted(sums("booked"), large(), sums("booked_large"));
  }

  private String sums(String table) {
    String sums =
        String.join(
            ", ",
            SUMS.stream().map(name -> "CAST(%s AS %s) AS %1$s".formatted(name, area)).toList());
    return "SELECT account_id, %s, rows12, months, last_on FROM %s".formatted(sums, table);
  }

  private String summary(List<Load> fresh) {
    if (fresh.size() == 1) {
      return """
      SELECT account_id, opening, first_on, net,
             coalesce(lowest < 0 OR unstated > 0 OR breaks > 0, false) AS followed FROM (%s)\
      """
          .formatted(transactions.summaries(fresh));
    }
    return """
    SELECT account_id, min_by(opening, first_on) FILTER (WHERE opening IS NOT NULL) AS opening, min(first_on) AS first_on,
           sum(net) AS net,
           coalesce(min(lowest) < 0 OR sum(unstated) > 0 OR sum(breaks) > 0, false) AS followed
    FROM (%s) GROUP BY account_id\
    """
        .formatted(transactions.summaries(fresh));
  }

  private String merged(String earlier, String fresh) {
    return """
    SELECT account_id, min_by(opening, first_on) FILTER (WHERE opening IS NOT NULL) AS opening, min(first_on) AS first_on,
           bool_or(followed) AS followed, CAST(sum(brought) AS BIGINT) AS brought,
           CAST(sum(net) AS BIGINT) AS net,
           CAST(sum(area12) AS %1$s) AS area12, CAST(sum(area3) AS %1$s) AS area3,
           CAST(sum(before3) AS %1$s) AS before3,
           CAST(sum(inflow) AS BIGINT) AS inflow, CAST(sum(outflow) AS BIGINT) AS outflow,
           CAST(sum(card_spending) AS BIGINT) AS card_spending, CAST(sum(fees) AS BIGINT) AS fees,
           CAST(sum(rows12) AS BIGINT) AS rows12, bit_or(months) AS months, max(last_on) AS last_on
    FROM (SELECT * FROM (%2$s) UNION ALL SELECT * FROM (%3$s)) GROUP BY account_id\
    """
        .formatted(area, earlier, fresh);
  }
}
