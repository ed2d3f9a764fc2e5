package io.keheng.spark;

import io.keheng.lake.Lake;
import io.keheng.lake.LakeOptions;
import io.keheng.lake.LoadListener;
import io.keheng.lake.LoadRequest;
import io.keheng.lake.Snapshot;
import io.keheng.lake.TransactionSource;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A made-up bank whose figures reach into every corner of the metrics: three book currencies, every
 * product, overdrafts, loans of every state, cards, accounts opened late and closed early, balances
 * beyond what a floating-point number holds.
 */
final class SmallBank {

  static final LocalDate MONTH_END = LocalDate.of(2026, 6, 30);
  static final LocalDate IN_A_MONTH = LocalDate.of(2026, 7, 9);

  static final LakeOptions OPTIONS = new LakeOptions("1GB", 2);

  private static final String ACCOUNTS =
      """
      SELECT a AS account_id,
             ['SAVINGS', 'CURRENT', 'TERM', 'SETTLEMENT', 'INVESTMENT'][a %% 5 + 1] AS product,
             CASE WHEN a %% 7 = 0 THEN 'USD' WHEN a %% 3 = 0 THEN 'CZK' ELSE 'CNY' END AS currency,
             CASE WHEN a %% 9 > 0
                  THEN DATE '2022-01-01' + CAST(hash(a) %% 1700 AS INTEGER) END AS opened,
             CASE WHEN a %% 41 = 0
                  THEN DATE '2026-03-01' + CAST(a %% 200 AS INTEGER) END AS closed,
             CASE WHEN a %% 10 = 0
                  THEN CAST(hash(a + 1) %% 900000 AS DECIMAL(18,2)) / 100 - 1000 END
               AS opening_balance
      FROM range(1, %d) r(a)\
      """;

  private static final String TRANSACTIONS =
      """
      WITH t AS (
        SELECT i, 1 + hash(i) %% %2$d AS a, DATE '2024-05-01' + CAST(i * 800 // %1$d AS INTEGER) AS d,
               CAST(CAST(hash(i + 7) %% 2000000 AS BIGINT) - 985000 AS DECIMAL(18,2)) / 100
                 * CASE WHEN hash(i) %% %2$d = 10 THEN 100000000
                        WHEN hash(i) %% %2$d %% 17 = 1 THEN 120 ELSE 1 END AS m
        FROM range(%1$d) r(i))
      SELECT 'T%3$s-' || i AS txn_no, 'A' || a AS account_no, d AS booked_on,
             CAST(m AS DECIMAL(18,2)) AS amount,
             CASE WHEN a %% 11 > 0
                  THEN CAST(sum(m) OVER (PARTITION BY a ORDER BY i)
                    + CASE WHEN a %% 4 = 1 THEN 0 ELSE 90000 END AS DECIMAL(18,2)) END
               AS balance_after,
             CASE WHEN i %% 97 = 0 THEN NULL
                  WHEN m > 0
                  THEN ['CASH_IN', 'TRANSFER_IN', 'INTEREST', 'PENSION'][i %% 4 + 1]
                  ELSE ['CASH_OUT', 'TRANSFER_OUT', 'CARD_SPEND', 'FEE', 'PENALTY_INTEREST'][i %% 5 + 1]
                  END AS kind
      FROM t WHERE d %4$s\
      """;

  private SmallBank() {}

  /** A bank of so many accounts, without transactions. */
  static void make(Path root, int accounts) {
    try (Lake lake = Lake.open(root, OPTIONS)) {
      snapshots(lake, accounts);
    }
  }

  /** The first of two loads into it, which divide at a day. */
  static void loadFirst(Path root, int accounts, long transactions) {
    load(root, accounts, transactions, "a", "< DATE '2026-02-10'");
  }

  static void loadSecond(Path root, int accounts, long transactions) {
    load(root, accounts, transactions, "b", ">= DATE '2026-02-10'");
  }

  static Lake open(Path root) {
    return Lake.open(root, OPTIONS);
  }

  static Lake open(Path root, SparkServer server) {
    return Lake.open(root, OPTIONS, server.engine());
  }

  private static void load(Path root, int accounts, long rows, String name, String days) {
    try (Lake lake = Lake.open(root, OPTIONS)) {
      lake.load(
          new LoadRequest(
              name,
              "sha256-of-load-" + name,
              new TransactionSource.Relation(
                  TRANSACTIONS.formatted(rows, accounts - 1, name, days)),
              "SELECT 'A' || a AS account_no, a AS account_id FROM range(1, %d) r(a)"
                  .formatted(accounts)),
          LoadListener.SILENT);
    }
  }

  private static void snapshots(Lake lake, int accounts) {
    int customers = accounts * 2 / 3;
    write(lake, Snapshot.ACCOUNTS, ACCOUNTS.formatted(accounts));
    write(
        lake,
        Snapshot.CUSTOMERS,
        """
        SELECT c AS customer_id, 'C' || c AS customer_no,
               CASE WHEN c %% 8 = 0 THEN 'CORPORATE' ELSE 'PERSONAL' END AS kind,
               CASE WHEN c %% 50 = 0 THEN 'EUR' WHEN c %% 3 = 0 THEN 'CZK' ELSE 'CNY' END
                 AS book_currency,
               CASE WHEN c %% 6 > 0
                    THEN DATE '2005-01-31' + CAST(hash(c) %% 7900 AS INTEGER) END AS since,
               CASE WHEN c %% 8 > 0
                    THEN DATE '1940-02-29' + CAST(hash(c + 3) %% 26000 AS INTEGER) END AS birth_date,
               CASE WHEN c %% 2 = 0 THEN 'C' || (c %% 5 + 1) END AS risk_tolerance
        FROM range(1, %d) r(c)\
        """
            .formatted(customers));
    write(
        lake,
        Snapshot.HOLDERS,
        """
        SELECT a AS account_id, 1 + a * 5 %% %d AS customer_id,
               CASE WHEN a %% 13 = 0 THEN 'AUTHORISED' ELSE 'OWNER' END AS role
        FROM range(1, %d) r(a)
        UNION ALL
        SELECT a, 1 + a * 7 %% %1$d, 'OWNER' FROM range(1, %2$d) r(a) WHERE a %% 10 = 3\
        """
            .formatted(customers - 1, accounts));
    write(
        lake,
        Snapshot.LOANS,
        """
        SELECT 1 + l * 3 %% %d AS customer_id,
               CASE WHEN l %% 4 = 0 THEN 'USD' ELSE 'CNY' END AS currency,
               100000 + l * 1000.01 AS amount, 60 AS term_months, 1666.67 + l AS instalment,
               DATE '2023-01-31' + CAST(l * 11 %% 1300 AS INTEGER) AS granted,
               CASE WHEN l %% 3 = 0 THEN l * 17.33 END AS balance,
               ['PERFORMING', 'IN_ARREARS', 'SETTLED', 'SETTLED_UNPAID'][l %% 4 + 1] AS status
        FROM range(%d) r(l)\
        """
            .formatted(customers - 1, customers / 3));
    write(
        lake,
        Snapshot.CARDS,
        """
        SELECT 1 + k * 2 %% %d AS customer_id, 'gold' AS type,
               DATE '2024-01-01' + CAST(k AS INTEGER) %% 900 AS issued,
               CASE WHEN k %% 5 = 0 THEN DATE '2026-01-01' END AS closed
        FROM range(%d) r(k)\
        """
            .formatted(customers - 1, customers / 2));
    write(
        lake,
        Snapshot.RATES,
        """
        SELECT * FROM (VALUES ('USD', DATE '2026-06-01', 7.12345678), ('USD', DATE '2026-06-29', 7.2),
          ('CZK', DATE '2025-01-01', 0.30771), ('EUR', DATE '2026-05-05', 8.0301))
          t(currency, quoted_on, rate)\
        """);
  }

  private static void write(Lake lake, Snapshot snapshot, String select) {
    lake.snapshots().writeSelect(snapshot, select);
  }
}
