package io.keheng.rehearsalbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A made-up book of facts, the same every time: amounts from nothing to millions, few unknown. */
final class BenchBook {

  private static final List<String> MONEY =
      List.of(
          "depositBalance",
          "loanBalance",
          "feeIncome12m",
          "assetBalance",
          "savingsAverage12m",
          "investmentBalance",
          "settlementBalance",
          "cardSpending12m");

  private static final int UNITS_AND_MANAGERS = 3_000;

  private BenchBook() {}

  /** Writes the book of some customers as a Parquet file, unless it is there. */
  static void write(Statement statement, Path file, int customers) throws SQLException {
    if (Files.exists(file)) {
      return;
    }
    var columns = new ArrayList<String>();
    var salt = 11;
    for (var name : MONEY) {
      columns.add(
          """
          CAST(CASE WHEN h // %d %% 3 = 0 THEN 0
                    ELSE exp((h // %d %% 1000000) / 1000000.0 * 14) END AS DECIMAL(18, 2)) AS "%s"
          """
              .formatted(salt, salt * 13, name));
      salt += 6;
    }
    for (var count : List.of("activeMonths12m 13", "productsHeld 6", "accountCount 5")) {
      var part = count.split(" ");
      columns.add("CAST(h // %d %% %s AS BIGINT) AS \"%s\"".formatted(salt * 17, part[1], part[0]));
      salt += 6;
    }
    statement.execute(
        """
        COPY (
          SELECT i AS "customerId", 'CNY' AS "bookCurrency",
                 CAST(h // 5 %% %d AS INTEGER) AS "place",
                 CASE WHEN h %% 20 = 0 THEN 'CORPORATE' ELSE 'PERSONAL' END AS "kind",
                 h // 7 %% 40 = 0 AS "badLoanRecord",
                 CAST(CASE WHEN h // 13 %% 30 = 0 THEN exp(h %% 12) ELSE 0 END AS DECIMAL(18, 2))
                   AS "loanOverdue",
                 CAST(CASE WHEN h // 17 %% 9 = 0 THEN h // 19 %% 60 ELSE 0 END AS BIGINT)
                   AS "overdraftDays12m",
                 CAST((h // 977 %% 6000) / 100.0 AS DECIMAL(18, 2)) AS "transactionsPerMonth12m",
                 %s
          FROM (SELECT i, CAST(hash(i) // 4 AS BIGINT) AS h FROM range(%d) AS r(i)))
        TO '%s' (FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, ROW_GROUP_SIZE 122880)
        """
            .formatted(UNITS_AND_MANAGERS, String.join(", ", columns), customers, file));
  }
}
