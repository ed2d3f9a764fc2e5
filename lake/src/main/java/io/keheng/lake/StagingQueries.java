package io.keheng.lake;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** SQL that brings the rows of a load into the engine and writes the good ones out. */
final class StagingQueries {

  /** One digit less than the lake's own, so that differences still are 64-bit whole numbers. */
  private static final String STAGED_MONEY = "DECIMAL(17,2)";

  private static final String KINDS =
      Arrays.stream(Transactions.Kind.values())
          .map(kind -> Engine.text(kind.name()))
          .collect(Collectors.joining(", ", "ENUM(", ")"));

  /** Bytes read at a time; half and twice as many take longer (bench/README.md). */
  private static final int BUFFER = 16 << 20;

  /** Free text may name a telephone, a document or an account: of long numbers the end stays. */
  private static final String WITHOUT_NUMBERS =
      """
      CASE WHEN strlen(text) > 10 AND regexp_matches(text, '[0-9]{11}')
        THEN regexp_replace(text, '[0-9]{7,}([0-9]{4})', '****\\1', 'g') ELSE text END AS text\
      """;

  /** A row's place in its account's chain: the day first, then the place in the file. */
  private static final String PLACE =
      "((CAST(booked_on - DATE '1970-01-01' AS BIGINT) << 40) | rowid)";

  /**
   * One row per account. The hashes of the balances that rows end with, less those of the balances
   * that they start from, add up to those of the two ends exactly when every balance that a row
   * starts from is one that another row of the account ended with.
   */
  private static final String SUMMARY =
      """
      SELECT account_id, count(*) AS rows, count(booked_on) AS dated,
             count(amount) AS amounts, count(reject_reason) AS refused,
             sum(amount) AS net, sum(greatest(amount, 0)) AS credits,
             min(amount) AS least, max(amount) AS most,
             min(booked_on) AS first_on, max(booked_on) AS last_on,
             arg_min(balance_after - amount, %1$s) AS opening,
             arg_max(balance_after, %1$s) AS closing,
             min(balance_after) AS lowest, count(*) - count(balance_after) AS unstated,
             sum(%3$s - %4$s) AS steps
      FROM %2$s GROUP BY account_id\
      """;

  static final String TOTALS =
      """
      SELECT coalesce(sum(rows), 0), coalesce(sum(credits), 0),
             coalesce(sum(credits), 0) - coalesce(sum(net), 0),
             coalesce(greatest(max(most), -min(least)), 0), min(first_on), max(last_on),
             count(account_id), coalesce(sum(refused), 0),
             coalesce(sum(2 * rows - dated - amounts), 0)
               + coalesce(sum(rows) FILTER (account_id IS NULL), 0)
      FROM %s\
      """;

  static final String UNREADABLE_LINES =
      """
      SELECT line, any_value(csv_line), any_value(column_name),
             string_agg(DISTINCT error_message, '; ')
      FROM reject_errors GROUP BY line ORDER BY line\
      """;

  private StagingQueries() {}

  /**
   * A type whose place of an account's number is the account's id: translating is a look-up that
   * keeps the order of the file, which a join does not.
   */
  static String createAccounts(String type, String known) {
    return """
    CREATE TYPE %s AS ENUM (
      SELECT coalesce(k.account_no, chr(31) || i)
      FROM range(0, (SELECT coalesce(max(account_id), 0) + 1 FROM (%2$s))) r(i)
      LEFT JOIN (%2$s) k ON k.account_id = i ORDER BY i)\
    """
        .formatted(type, known);
  }

  /** Stages a relation in the order of its rows; columns that it does not give are null. */
  static String stage(String table, String accounts, String select, List<String> given) {
    return """
    CREATE TABLE %s AS SELECT %s, %s AS account_id, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s FROM (%s)\
    """
        .formatted(
            table,
            cell("txn_no", given),
            // An account that is not known has the id that no account has.
            "coalesce(enum_code(TRY_CAST(account_no AS %s))::BIGINT, CASE WHEN account_no IS NOT NULL THEN 0 END)"
                .formatted(accounts),
            cell("booked_on", given),
            cell("amount", given),
            cell("balance_after", given),
            cell("kind", given),
            cell("counterparty_bank", given),
            given.contains("counterparty_account")
                ? "right(counterparty_account, 4) AS counterparty_last4"
                : "CAST(NULL AS VARCHAR) AS counterparty_last4",
            given.contains("text") ? WITHOUT_NUMBERS : cell("text", given),
            extra("line", "BIGINT", given),
            extra("raw", "VARCHAR", given),
            extra("reject_reason", "VARCHAR", given),
            select);
  }

  private static String cell(String column, List<String> given) {
    return extra(column, stagedType(column), given);
  }

  /** A column that a source may leave out takes as little room as a column can. */
  private static String extra(String column, String type, List<String> given) {
    return given.contains(column)
        ? "CAST(%s AS %s) AS %s".formatted(column, type, column)
        : "CAST(NULL AS %s) AS %s"
            .formatted(Transactions.FILE_COLUMNS.contains(column) ? type : "BOOLEAN", column);
  }

  private static String stagedType(String column) {
    return switch (column) {
      case "amount", "balance_after" -> STAGED_MONEY;
      case "kind" -> KINDS;
      default -> Transactions.typeOf(column);
    };
  }

  static String summarise(String summary, String rows) {
    return "CREATE OR REPLACE TABLE %s AS %s"
        .formatted(
            summary,
            SUMMARY.formatted(
                PLACE,
                rows,
                ChainQueries.hash("balance_after"),
                ChainQueries.hash("balance_after - amount")));
  }

  /** Reads a delimited text; lines that do not fit are kept in {@code reject_errors}. */
  static String delimited(Path file, DelimitedFormat format, List<String> header) {
    String columns =
        header.stream()
            .map(column -> Engine.text(column) + ": " + Engine.text(stagedType(column)))
            .collect(Collectors.joining(", "));
    return """
    SELECT * FROM read_csv(%s, %s, header = %s, auto_detect = false, columns = {%s},
      dateformat = %s, decimal_separator = '.', store_rejects = true, rejects_limit = 0,
      strict_mode = true, buffer_size = %d)\
    """
        .formatted(
            Engine.text(file.toString()),
            dialect(format),
            format.header(),
            columns,
            Engine.text(format.dateFormat()),
            BUFFER);
  }

  static String header(Path file, DelimitedFormat format) {
    return """
    DESCRIBE SELECT * FROM read_csv(%s, %s, header = true, all_varchar = true, sample_size = 1,
      ignore_errors = true)\
    """
        .formatted(Engine.text(file.toString()), dialect(format));
  }

  private static String dialect(DelimitedFormat format) {
    String quote = Engine.text(String.valueOf(format.quote()));
    return "delim = %s, quote = %s, escape = %s"
        .formatted(Engine.text(String.valueOf(format.delimiter())), quote, quote);
  }

  static String months(String rows) {
    return """
    SELECT m // 12, m %% 12 + 1
    FROM (SELECT DISTINCT year(booked_on) * 12 + month(booked_on) - 1 AS m FROM %s) ORDER BY m\
    """
        .formatted(rows);
  }

  /**
   * Writes one month; with all months in turn this is far cheaper than a partitioned COPY. Rows
   * carry their place in the file, so that the writer need not keep it, which would cost double.
   */
  static String writeMonth(String rows, java.time.YearMonth month, Path file) {
    return """
    COPY (SELECT txn_no, account_id, booked_on, rowid + 1 AS seq,
                 CAST(amount AS DECIMAL(18,2)) AS amount,
                 CAST(balance_after AS DECIMAL(18,2)) AS balance_after, kind, counterparty_bank,
                 counterparty_last4, text
          FROM %s WHERE booked_on BETWEEN DATE '%s' AND DATE '%s')
    TO %s (FORMAT parquet, PARQUET_VERSION v2, DICTIONARY_SIZE_LIMIT 1000, ROW_GROUP_SIZE 122880,
        PRESERVE_ORDER false)\
    """
        .formatted(rows, month.atDay(1), month.atEndOfMonth(), Engine.text(file.toString()));
  }

  static String writeSummary(String summary, String openings, String breaks, Path file) {
    return """
    COPY (SELECT account_id, first_on, last_on, rows, CAST(net AS DECIMAL(38,2)) AS net,
                 CAST(coalesce(o.opening, s.opening) AS DECIMAL(18,2)) AS opening,
                 CAST(CASE WHEN b.breaks IS NULL AND unstated = 0
                        THEN coalesce(o.opening, s.opening) + net ELSE closing END
                   AS DECIMAL(18,2)) AS closing, CAST(lowest AS DECIMAL(18,2)) AS lowest,
                 unstated, coalesce(b.breaks, 0) AS breaks
          FROM %s s
          LEFT JOIN %s o USING (account_id)
          LEFT JOIN (SELECT account_id, count(*) AS breaks FROM %s GROUP BY account_id) b
            USING (account_id)
          ORDER BY account_id)
    TO %s (FORMAT parquet)\
    """
        .formatted(summary, openings, breaks, Engine.text(file.toString()));
  }
}
