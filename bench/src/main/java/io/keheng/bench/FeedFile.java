package io.keheng.bench;

import io.keheng.lake.Lake;
import io.keheng.lake.Snapshot;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A generated file of transactions in Keheng's own format, and the bank that it belongs to. */
final class FeedFile {

  /** As the real bank Berka: 1,056,320 transactions of 4,500 accounts. */
  private static final int ROWS_PER_ACCOUNT =
      Integer.getInteger("keheng.bench.rowsPerAccount", 235);

  private FeedFile() {}

  /**
   * Two years of transactions in the order of their days: balances that chain and of which few are
   * ever negative, unique numbers in no order, Chinese texts, counterparties on a third of the
   * rows.
   */
  static void write(Connection engine, Path file, long rows) throws SQLException {
    run(
        engine,
        """
        COPY (
          WITH t AS (
            SELECT i, %2$s AS a, DATE '2024-01-01' + CAST(i * 731 // %1$d AS INTEGER) AS d,
                   CAST(CAST(hash(i + 7) %% 2000000 AS BIGINT) - 960000 AS DECIMAL(18,2)) / 100 AS m
            FROM range(%1$d) r(i))
          SELECT 'T' || strftime(d, '%%Y%%m%%d') || lpad(CAST(i * 7919 %% 1000000000 AS VARCHAR), 9, '0')
                   AS txn_no,
                 %3$s AS account_no, d AS booked_on, CAST(m AS DECIMAL(18,2)) AS amount,
                 CAST(sum(m) OVER (PARTITION BY a ORDER BY i)
                        + CASE WHEN a %% 50 = 1 THEN 0 ELSE 150000 END AS DECIMAL(18,2)) AS balance_after,
                 CASE WHEN m > 0
                      THEN ['CASH_IN', 'TRANSFER_IN', 'INTEREST', 'PENSION'][i %% 4 + 1]
                      ELSE ['CASH_OUT', 'TRANSFER_OUT', 'CARD_SPEND', 'FEE', 'HOUSEHOLD'][i %% 5 + 1]
                      END AS kind,
                 CASE WHEN i %% 3 = 0 THEN '10210009999' || (i %% 10) END AS counterparty_bank,
                 CASE WHEN i %% 3 = 0 THEN CAST(6217000000000000 + hash(i * 5) %% 1000000 AS VARCHAR)
                      END AS counterparty_account,
                 ['工资', '消费', '转账', '利息', '水电费', '网购'][i %% 6 + 1] AS text
          FROM t ORDER BY i)
        TO '%4$s' (FORMAT csv, HEADER, DELIMITER ';')\
        """
            .formatted(
                rows,
                "hash(i) %% %d".formatted(accounts(rows)).replace("%%", "%"),
                account("a"),
                file));
  }

  /** Snapshots of the bank: one or two accounts a customer, some of them with a loan and a card. */
  static void writeBank(Lake lake, long rows) {
    long accounts = accounts(rows);
    lake.snapshots()
        .writeSelect(
            Snapshot.ACCOUNTS,
            """
            SELECT a + 1 AS account_id,
                   CASE a %% 4 WHEN 0 THEN 'CURRENT' WHEN 1 THEN 'TERM' ELSE 'SAVINGS' END AS product,
                   CASE a %% 50 WHEN 0 THEN 'USD' ELSE 'CNY' END AS currency,
                   DATE '2023-12-01' AS opened, NULL AS closed, NULL AS opening_balance
            FROM range(%d) r(a)\
            """
                .formatted(accounts));
    lake.snapshots()
        .writeSelect(
            Snapshot.CUSTOMERS,
            """
            SELECT c AS customer_id, 'C' || c AS customer_no, 'PERSON' AS kind,
                   'CNY' AS book_currency, DATE '2020-01-01' AS since,
                   DATE '1960-01-01' + CAST(c %% 14000 AS INTEGER) AS birth_date,
                   NULL AS risk_tolerance
            FROM range(%d) r(c)\
            """
                .formatted(accounts * 2 / 3 + 1));
    lake.snapshots()
        .writeSelect(
            Snapshot.HOLDERS,
            "SELECT a + 1 AS account_id, a * 2 // 3 AS customer_id, 'OWNER' AS role FROM range(%d) r(a)"
                .formatted(accounts));
    lake.snapshots()
        .writeSelect(
            Snapshot.LOANS,
            """
            SELECT a AS customer_id, 'CNY' AS currency, 120000 AS amount,
                   60 AS term_months, 2000 AS instalment, DATE '2024-03-15' AS granted,
                   NULL AS balance, 'PERFORMING' AS status
            FROM range(%d) r(a)\
            """
                .formatted(accounts / 10));
    lake.snapshots()
        .writeSelect(
            Snapshot.CARDS,
            """
            SELECT a AS customer_id, 'gold' AS type,
                   DATE '2024-03-15' AS issued, NULL AS closed
            FROM range(%d) r(a)\
            """
                .formatted(accounts / 3));
    lake.snapshots()
        .writeSelect(
            Snapshot.RATES,
            "SELECT 'USD' AS currency, DATE '2025-12-31' AS quoted_on, 7.1 AS rate");
  }

  /** The numbers of the bank's accounts with their ids. */
  static String numbers(long rows) {
    return "SELECT %s AS account_no, a + 1 AS account_id FROM range(%d) r(a)"
        .formatted(account("a"), accounts(rows));
  }

  private static long accounts(long rows) {
    return rows / ROWS_PER_ACCOUNT;
  }

  private static String account(String number) {
    return "CAST(6222020000000000 + CAST(%s AS BIGINT) * 37 AS VARCHAR)".formatted(number);
  }

  static void run(Connection engine, String sql) throws SQLException {
    try (Statement statement = engine.createStatement()) {
      statement.execute(sql);
    }
  }
}
