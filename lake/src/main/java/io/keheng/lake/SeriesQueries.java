package io.keheng.lake;

import io.keheng.decision.SqlDialect;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** SQL of balances and flows of chosen accounts. */
final class SeriesQueries {

  private final Lake lake;

  SeriesQueries(Lake lake) {
    this.lake = lake;
  }

  /** Common tables: {@code daily (account_id, day, balance, inflow, outflow)} from-to. */
  private String common(List<Long> accounts, LocalDate from, LocalDate to) {
    return """
    WITH account AS (
      SELECT a.account_id, coalesce(a.opening_balance, s.opening, 0) AS opening,
             least(coalesce(a.opened, s.first_on), coalesce(s.first_on, a.opened)) AS opened_on
      FROM (%1$s) a
      LEFT JOIN (SELECT account_id, arg_min(opening, first_on) AS opening, min(first_on) AS first_on
                 FROM (%2$s) GROUP BY account_id) s USING (account_id)
      WHERE a.account_id IN (%3$s)),
    event AS (
      SELECT account_id, opened_on AS day, opening AS net, 0 AS inflow, 0 AS outflow FROM account
      UNION ALL
      SELECT account_id, booked_on, amount, greatest(amount, 0), greatest(-amount, 0)
      FROM (%4$s) WHERE account_id IN (%3$s) AND booked_on <= DATE '%6$s'
      UNION ALL
      SELECT account_id, CAST(d AS DATE), 0, 0, 0
      FROM account,
           range(DATE '%5$s', DATE '%6$s' + INTERVAL 1 DAY, INTERVAL 1 DAY) t(d)),
    daily AS (
      SELECT * FROM (
        SELECT account_id, day, sum(sum(net)) OVER (PARTITION BY account_id ORDER BY day) AS balance,
               sum(inflow) AS inflow, sum(outflow) AS outflow
        FROM event GROUP BY account_id, day)
      WHERE day >= DATE '%5$s' AND day <= DATE '%6$s')
    """
        .formatted(
            lake.snapshots().select(Snapshot.ACCOUNTS),
            new TransactionQueries(SqlDialect.DUCKDB, lake.root()).summaries(lake.loads()),
            accounts.isEmpty()
                ? "NULL"
                : accounts.stream().map(String::valueOf).collect(Collectors.joining(", ")),
            lake.transactions(),
            from,
            to);
  }

  String daily(List<Long> accounts, LocalDate from, LocalDate to) {
    return common(accounts, from, to)
        + "SELECT account_id, day, CAST(balance AS DECIMAL(18,2)) FROM daily ORDER BY account_id,"
        + " day";
  }

  String monthly(List<Long> accounts, YearMonth first, YearMonth last) {
    return common(accounts, first.atDay(1), last.atEndOfMonth())
        + """
        SELECT account_id, CAST(date_trunc('month', day) AS DATE) AS month,
               CAST(round(sum(balance) / count(*), 2) AS DECIMAL(18,2)),
               CAST(sum(inflow) AS DECIMAL(18,2)), CAST(sum(outflow) AS DECIMAL(18,2))
        FROM daily GROUP BY account_id, month ORDER BY account_id, month\
        """;
  }

  String transactions(long accountId, int offset, int limit) {
    return """
    SELECT txn_no, booked_on, amount, balance_after, kind, counterparty_bank, counterparty_last4,
           text
    FROM (%s) WHERE account_id = %d ORDER BY booked_on DESC, seq DESC LIMIT %d OFFSET %d\
    """
        .formatted(lake.transactions(), accountId, limit, offset);
  }

  String count(long accountId) {
    return "SELECT count(*) FROM (%s) WHERE account_id = %d"
        .formatted(lake.transactions(), accountId);
  }
}
