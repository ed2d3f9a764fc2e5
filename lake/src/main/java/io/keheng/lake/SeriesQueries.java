package io.keheng.lake;

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

  /** Common tables: {@code daily (account_no, day, balance, inflow, outflow)} from-to. */
  private String common(List<String> accounts, LocalDate from, LocalDate to) {
    return """
    WITH account AS (
      SELECT a.account_no, coalesce(a.opening_balance, s.opening, 0) AS opening,
             least(coalesce(a.opened, s.first_on), coalesce(s.first_on, a.opened)) AS opened_on
      FROM (%1$s) a
      LEFT JOIN (SELECT account_no, arg_min(opening, first_on) AS opening, min(first_on) AS first_on
                 FROM (%2$s) GROUP BY account_no) s USING (account_no)
      WHERE a.account_no IN (%3$s)),
    event AS (
      SELECT account_no, opened_on AS day, opening AS net, 0 AS inflow, 0 AS outflow FROM account
      UNION ALL
      SELECT account_no, booked_on, amount, greatest(amount, 0), greatest(-amount, 0)
      FROM (%4$s) WHERE account_no IN (%3$s) AND booked_on <= DATE '%6$s'
      UNION ALL
      SELECT account_no, CAST(d AS DATE), 0, 0, 0
      FROM account,
           range(DATE '%5$s', DATE '%6$s' + INTERVAL 1 DAY, INTERVAL 1 DAY) t(d)),
    daily AS (
      SELECT * FROM (
        SELECT account_no, day, sum(sum(net)) OVER (PARTITION BY account_no ORDER BY day) AS balance,
               sum(inflow) AS inflow, sum(outflow) AS outflow
        FROM event GROUP BY account_no, day)
      WHERE day >= DATE '%5$s' AND day <= DATE '%6$s')
    """
        .formatted(
            lake.snapshots().select(Snapshot.ACCOUNTS),
            TransactionQueries.summaries(lake.root(), lake.loads()),
            accounts.isEmpty()
                ? "NULL"
                : accounts.stream().map(Engine::text).collect(Collectors.joining(", ")),
            lake.transactions(),
            from,
            to);
  }

  String daily(List<String> accounts, LocalDate from, LocalDate to) {
    return common(accounts, from, to)
        + "SELECT account_no, day, CAST(balance AS DECIMAL(18,2)) FROM daily ORDER BY account_no,"
        + " day";
  }

  String monthly(List<String> accounts, YearMonth first, YearMonth last) {
    return common(accounts, first.atDay(1), last.atEndOfMonth())
        + """
        SELECT account_no, CAST(date_trunc('month', day) AS DATE) AS month,
               CAST(round(sum(balance) / count(*), 2) AS DECIMAL(18,2)),
               CAST(sum(inflow) AS DECIMAL(18,2)), CAST(sum(outflow) AS DECIMAL(18,2))
        FROM daily GROUP BY account_no, month ORDER BY account_no, month\
        """;
  }

  String transactions(String accountNo, int offset, int limit) {
    return """
    SELECT txn_no, booked_on, amount, balance_after, kind, counterparty_bank, counterparty_account,
           text
    FROM (%s) WHERE account_no = %s ORDER BY booked_on DESC, seq DESC LIMIT %d OFFSET %d\
    """
        .formatted(lake.transactions(), Engine.text(accountNo), limit, offset);
  }

  String count(String accountNo) {
    return "SELECT count(*) FROM (%s) WHERE account_no = %s"
        .formatted(lake.transactions(), Engine.text(accountNo));
  }
}
