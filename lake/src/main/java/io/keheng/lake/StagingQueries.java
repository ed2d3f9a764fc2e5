package io.keheng.lake;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** SQL of a load: stage the rows, find what is wrong with them, write what is right. */
final class StagingQueries {

  /** Order of a row in its account: the day it was booked, then its place in the file. */
  private static final String CHAIN =
      """
      SELECT account_no, seq, line, booked_on, txn_no, amount, balance_after,
             lag(balance_after) OVER (PARTITION BY account_no ORDER BY booked_on, seq) AS before
      FROM good WHERE balance_after IS NOT NULL\
      """;

  static final String TOTALS =
      """
      SELECT count(*), coalesce(sum(amount) FILTER (amount > 0), 0),
             -coalesce(sum(amount) FILTER (amount < 0), 0),
             coalesce(max(abs(amount)), 0), min(booked_on), max(booked_on),
             count(DISTINCT account_no)
      FROM %s\
      """;

  static final String CREATE_BAD =
      "CREATE TEMP TABLE bad (seq BIGINT, reason VARCHAR, col VARCHAR, message VARCHAR)";

  static final String REFUSED_BY_MAPPING =
      """
      INSERT INTO bad SELECT seq, 'MAPPING', NULL, reject_reason FROM stage
      WHERE reject_reason IS NOT NULL\
      """;

  static final String DUPLICATES_IN_FILE =
      """
      INSERT INTO bad
      SELECT seq, 'DUPLICATE_IN_FILE', 'txn_no', 'transaction number ' || txn_no || ' stands earlier in this file'
      FROM (SELECT seq, txn_no, row_number() OVER (PARTITION BY txn_no ORDER BY seq) AS nth
            FROM stage
            WHERE txn_no IN (SELECT txn_no FROM stage GROUP BY txn_no HAVING count(*) > 1)
              AND seq NOT IN (SELECT seq FROM bad))
      WHERE nth > 1\
      """;

  static final String UNKNOWN_ACCOUNTS =
      """
      INSERT INTO bad
      SELECT seq, 'UNKNOWN_ACCOUNT', 'account_no', 'account ' || account_no || ' is not known'
      FROM stage
      WHERE account_no IN (
          SELECT account_no FROM (SELECT DISTINCT account_no FROM stage)
          ANTI JOIN (%s) USING (account_no))
        AND seq NOT IN (SELECT seq FROM bad)\
      """;

  static final String DUPLICATES_OF_EARLIER_LOADS =
      """
      INSERT INTO bad
      SELECT seq, 'DUPLICATE_OF_EARLIER_LOAD', 'txn_no', 'transaction number ' || txn_no || ' came with an earlier load'
      FROM stage
      WHERE txn_no IN (SELECT p.txn_no FROM (%s) p SEMI JOIN stage USING (txn_no))
        AND seq NOT IN (SELECT seq FROM bad)\
      """;

  static final String BAD_ROWS =
      """
      SELECT seq, stage.line, stage.raw, bad.reason, bad.col, bad.message
      FROM bad JOIN stage USING (seq) ORDER BY seq\
      """;

  static final String GOOD = "CREATE TEMP VIEW good AS SELECT * FROM stage";

  static final String GOOD_WITHOUT_BAD =
      "CREATE TEMP TABLE good AS SELECT * FROM stage ANTI JOIN bad USING (seq) ORDER BY seq";

  static final String BREAKS =
      """
      CREATE TEMP TABLE breaks AS
      SELECT account_no, seq, line, booked_on, txn_no, before + amount AS expected,
             balance_after AS stated
      FROM (%s) WHERE before + amount <> balance_after\
      """
          .formatted(CHAIN);

  static final String BREAKS_ACROSS_LOADS =
      """
      INSERT INTO breaks
      WITH earlier AS (
        SELECT account_no, max(last_on) AS last_on, arg_max(closing, last_on) AS closing
        FROM (%s) WHERE closing IS NOT NULL GROUP BY account_no),
      first AS (
        SELECT account_no, arg_min(f, f.o) AS f FROM (
          SELECT account_no, {'o': (booked_on, seq), 'seq': seq, 'line': line,
            'booked_on': booked_on, 'txn_no': txn_no, 'amount': amount,
            'balance_after': balance_after} AS f
          FROM good SEMI JOIN earlier USING (account_no)
          WHERE balance_after IS NOT NULL) GROUP BY account_no)
      SELECT account_no, f.seq, f.line, f.booked_on, f.txn_no, closing + f.amount, f.balance_after
      FROM first JOIN earlier USING (account_no)
      WHERE f.booked_on >= last_on AND closing + f.amount <> f.balance_after\
      """;

  static final String BREAK_ROWS =
      "SELECT account_no, seq, line, booked_on, txn_no, expected, stated FROM breaks ORDER BY seq";

  private StagingQueries() {}

  /** Stages a relation; columns that it does not give are null. */
  static String stage(String select, List<String> given) {
    return "CREATE TEMP TABLE staged AS SELECT %s, %s, %s, %s FROM (%s)"
        .formatted(
            Transactions.FILE_COLUMNS.stream()
                .map(column -> cell(column, Transactions.typeOf(column), given))
                .collect(Collectors.joining(", ")),
            cell("line", "BIGINT", given),
            cell("raw", "VARCHAR", given),
            cell("reject_reason", "VARCHAR", given),
            select);
  }

  static final String STAGE = "CREATE TEMP VIEW stage AS SELECT rowid + 1 AS seq, * FROM staged";

  private static String cell(String column, String type, List<String> given) {
    return given.contains(column)
        ? "CAST(%s AS %s) AS %s".formatted(column, type, column)
        : "CAST(NULL AS %s) AS %s".formatted(type, column);
  }

  static String emptyCells(String column) {
    return """
    INSERT INTO bad SELECT seq, 'EMPTY', '%1$s', 'column %1$s is empty' FROM stage
    WHERE %1$s IS NULL AND seq NOT IN (SELECT seq FROM bad)\
    """
        .formatted(column);
  }

  /** Reads a delimited text; lines that do not fit are kept in {@code reject_errors}. */
  static String delimited(Path file, DelimitedFormat format, List<String> header) {
    String columns =
        header.stream()
            .map(column -> Engine.text(column) + ": '" + Transactions.typeOf(column) + "'")
            .collect(Collectors.joining(", "));
    return """
    SELECT * FROM read_csv(%s, delim = %s, quote = %s, escape = %s, header = %s, auto_detect = false,
      columns = {%s}, dateformat = %s, decimal_separator = '.', store_rejects = true,
      rejects_limit = 0, strict_mode = true)\
    """
        .formatted(
            Engine.text(file.toString()),
            Engine.text(String.valueOf(format.delimiter())),
            Engine.text(String.valueOf(format.quote())),
            Engine.text(String.valueOf(format.quote())),
            format.header(),
            columns,
            Engine.text(format.dateFormat()));
  }

  static String header(Path file, DelimitedFormat format) {
    return """
    DESCRIBE SELECT * FROM read_csv(%s, delim = %s, quote = %s, escape = %s, header = true,
      all_varchar = true, sample_size = 1, ignore_errors = true)\
    """
        .formatted(
            Engine.text(file.toString()),
            Engine.text(String.valueOf(format.delimiter())),
            Engine.text(String.valueOf(format.quote())),
            Engine.text(String.valueOf(format.quote())));
  }

  static final String UNREADABLE_LINES =
      """
      SELECT line, any_value(csv_line), any_value(column_name),
             string_agg(DISTINCT error_message, '; ')
      FROM reject_errors GROUP BY line ORDER BY line\
      """;

  static String write(Path folder) {
    return """
    COPY (SELECT txn_no, account_no, booked_on, seq, amount, balance_after, kind,
                 counterparty_bank, counterparty_account, text,
                 year(booked_on) * 100 + month(booked_on) AS m FROM good)
    TO %s (FORMAT parquet, PARTITION_BY (m), PARQUET_VERSION v2, DICTIONARY_SIZE_LIMIT 1000)\
    """
        .formatted(Engine.text(folder.toString()));
  }

  static String writeSummary(Path file) {
    return """
    COPY (SELECT s.*, coalesce(b.breaks, 0) AS breaks FROM (
            SELECT account_no, min(booked_on) AS first_on, max(booked_on) AS last_on,
                   count(*) AS rows, sum(amount) AS net,
                   arg_min(balance_after - amount, (booked_on, seq))
                     FILTER (balance_after IS NOT NULL) AS opening,
                   arg_max(balance_after, (booked_on, seq))
                     FILTER (balance_after IS NOT NULL) AS closing,
                   min(balance_after) AS lowest,
                   count(*) - count(balance_after) AS unstated
            FROM good GROUP BY account_no) s
          LEFT JOIN (SELECT account_no, count(*) AS breaks FROM breaks GROUP BY account_no) b
            USING (account_no) ORDER BY account_no)
    TO %s (FORMAT parquet)\
    """
        .formatted(Engine.text(file.toString()));
  }
}
