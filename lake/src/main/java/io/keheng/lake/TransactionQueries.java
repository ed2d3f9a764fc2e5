package io.keheng.lake;

import io.keheng.decision.SqlDialect;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** SQL over published transactions and over the per-account summaries of their loads. */
final class TransactionQueries {

  private static final String NO_TRANSACTIONS =
      """
      SELECT CAST(NULL AS STRING) AS txn_no, CAST(NULL AS BIGINT) AS account_id,
             CAST(NULL AS DATE) AS booked_on, CAST(NULL AS BIGINT) AS seq,
             CAST(NULL AS DECIMAL(18,2)) AS amount, CAST(NULL AS DECIMAL(18,2)) AS balance_after,
             CAST(NULL AS STRING) AS kind, CAST(NULL AS STRING) AS counterparty_bank,
             CAST(NULL AS STRING) AS counterparty_last4, CAST(NULL AS STRING) AS text
      WHERE false\
      """;

  private static final String NO_SUMMARIES =
      """
      SELECT CAST(NULL AS BIGINT) AS account_id, CAST(NULL AS DATE) AS first_on,
             CAST(NULL AS DATE) AS last_on, CAST(NULL AS BIGINT) AS rows,
             CAST(NULL AS DECIMAL(38,2)) AS net, CAST(NULL AS DECIMAL(18,2)) AS opening,
             CAST(NULL AS DECIMAL(18,2)) AS closing, CAST(NULL AS DECIMAL(18,2)) AS lowest,
             CAST(NULL AS BIGINT) AS unstated, CAST(NULL AS BIGINT) AS breaks
      WHERE false\
      """;

  private final SqlDialect dialect;
  private final Path root;

  TransactionQueries(SqlDialect dialect, Path root) {
    this.dialect = dialect;
    this.root = root;
  }

  String published(List<Load> loads) {
    return files(loads.stream().flatMap(load -> load.files().stream()).toList());
  }

  /** Transactions of the months from {@code first} to {@code last}, both included. */
  String published(List<Load> loads, YearMonth first, YearMonth last) {
    return files(names(loads, first, last));
  }

  /** How many files hold the months from {@code first} to {@code last}, both included. */
  static int count(List<Load> loads, YearMonth first, YearMonth last) {
    return names(loads, first, last).size();
  }

  private static List<String> names(List<Load> loads, YearMonth first, YearMonth last) {
    return loads.stream()
        .flatMap(load -> load.files().stream())
        .filter(
            file -> {
              YearMonth month = month(file);
              return !month.isBefore(first) && !month.isAfter(last);
            })
        .toList();
  }

  private static YearMonth month(String file) {
    return YearMonth.parse(Path.of(file).getName(1).toString().substring("month=".length()));
  }

  private String files(List<String> names) {
    return names.isEmpty() ? NO_TRANSACTIONS : select(names);
  }

  String summaries(List<Load> loads) {
    return loads.isEmpty() ? NO_SUMMARIES : select(loads.stream().map(Load::summary).toList());
  }

  private String select(List<String> names) {
    return ParquetFiles.select(dialect, names.stream().map(root::resolve).toList());
  }
}
