package io.keheng.lake;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** SQL over published transactions and over the per-account summaries of their loads. */
final class TransactionQueries {

  private static final String NO_TRANSACTIONS =
      """
      SELECT NULL::VARCHAR AS txn_no, NULL::BIGINT AS account_id, NULL::DATE AS booked_on,
             NULL::BIGINT AS seq, NULL::DECIMAL(18,2) AS amount,
             NULL::DECIMAL(18,2) AS balance_after, NULL::VARCHAR AS kind,
             NULL::VARCHAR AS counterparty_bank, NULL::VARCHAR AS counterparty_last4,
             NULL::VARCHAR AS text
      WHERE false\
      """;

  private static final String NO_SUMMARIES =
      """
      SELECT NULL::BIGINT AS account_id, NULL::DATE AS first_on, NULL::DATE AS last_on,
             NULL::BIGINT AS rows, NULL::DECIMAL(38,2) AS net, NULL::DECIMAL(18,2) AS opening,
             NULL::DECIMAL(18,2) AS closing, NULL::DECIMAL(18,2) AS lowest,
             NULL::BIGINT AS unstated, NULL::BIGINT AS breaks
      WHERE false\
      """;

  private TransactionQueries() {}

  static String published(Path root, List<Load> loads) {
    return files(root, loads.stream().flatMap(load -> load.files().stream()).toList());
  }

  /** Transactions of the months from {@code first} to {@code last}, both included. */
  static String published(Path root, List<Load> loads, YearMonth first, YearMonth last) {
    return files(root, names(loads, first, last));
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

  private static String files(Path root, List<String> names) {
    return names.isEmpty()
        ? NO_TRANSACTIONS
        : "SELECT * FROM read_parquet(%s, hive_partitioning = false)"
            .formatted(
                Engine.texts(names.stream().map(name -> root.resolve(name).toString()).toList()));
  }

  static String summaries(Path root, List<Load> loads) {
    List<String> files =
        loads.stream().map(load -> root.resolve(load.summary()).toString()).toList();
    return files.isEmpty()
        ? NO_SUMMARIES
        : "SELECT * FROM read_parquet(%s, hive_partitioning = false)"
            .formatted(Engine.texts(files));
  }
}
