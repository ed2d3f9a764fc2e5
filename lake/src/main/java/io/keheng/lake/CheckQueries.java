package io.keheng.lake;

/** SQL that finds the bad rows and the broken chains of staged transactions. */
final class CheckQueries {

  private CheckQueries() {}

  static String createBad(String bad) {
    return "CREATE TABLE %s (seq BIGINT, reason VARCHAR, col VARCHAR, message VARCHAR)"
        .formatted(bad);
  }

  static String refusedByMapping(String bad, String rows) {
    return """
    INSERT INTO %s SELECT rowid + 1, 'MAPPING', NULL, reject_reason FROM %s
    WHERE reject_reason IS NOT NULL\
    """
        .formatted(bad, rows);
  }

  static String emptyCells(String bad, String rows, String column) {
    return """
    INSERT INTO %1$s SELECT rowid + 1, 'EMPTY', '%3$s', 'column %3$s is empty' FROM %2$s
    WHERE %3$s IS NULL AND rowid + 1 NOT IN (SELECT seq FROM %1$s)\
    """
        .formatted(bad, rows, column);
  }

  /**
   * How many neighbours in the order of their hashes are equal: none means that no transaction
   * number stands twice.
   */
  static String equalHashes(String rows) {
    return """
    SELECT count(*) FROM (
      SELECT h, lag(h) OVER (ORDER BY h) AS before
      FROM (SELECT hash(txn_no) AS h FROM %s WHERE txn_no IS NOT NULL))
    WHERE h = before\
    """
        .formatted(rows);
  }

  static String duplicatesInFile(String bad, String rows) {
    return """
    INSERT INTO %1$s
    SELECT seq, 'DUPLICATE_IN_FILE', 'txn_no',
           'transaction number ' || txn_no || ' stands earlier in this file'
    FROM (SELECT rowid + 1 AS seq, txn_no,
                 row_number() OVER (PARTITION BY txn_no ORDER BY rowid) AS nth
          FROM %2$s
          WHERE txn_no IN (SELECT txn_no FROM %2$s GROUP BY txn_no HAVING count(*) > 1)
            AND rowid + 1 NOT IN (SELECT seq FROM %1$s))
    WHERE nth > 1\
    """
        .formatted(bad, rows);
  }

  static String duplicatesOfEarlierLoads(String bad, String rows, String published) {
    return """
    INSERT INTO %1$s
    SELECT rowid + 1, 'DUPLICATE_OF_EARLIER_LOAD', 'txn_no',
           'transaction number ' || txn_no || ' came with an earlier load'
    FROM %2$s
    WHERE txn_no IN (SELECT p.txn_no FROM (SELECT txn_no FROM (%3$s)) p
                     SEMI JOIN %2$s USING (txn_no))
      AND rowid + 1 NOT IN (SELECT seq FROM %1$s)\
    """
        .formatted(bad, rows, published);
  }

  static String unknownAccounts(String bad, String rows, String summary, String known) {
    return """
    INSERT INTO %1$s
    SELECT rowid + 1, 'UNKNOWN_ACCOUNT', 'account_no', 'account ' || account_no || ' is not known'
    FROM %2$s
    WHERE account_no IN (SELECT account_no FROM %3$s ANTI JOIN (%4$s) USING (account_no))
      AND rowid + 1 NOT IN (SELECT seq FROM %1$s)\
    """
        .formatted(bad, rows, summary, known);
  }

  static String countUnknownAccounts(String summary, String known) {
    return """
    SELECT count(*) FROM %s ANTI JOIN (%s) USING (account_no) WHERE account_no IS NOT NULL\
    """
        .formatted(summary, known);
  }

  static String badRows(String bad, String rows) {
    return """
    SELECT b.seq, r.line, r.raw, b.reason, b.col, b.message
    FROM %s b JOIN %s r ON r.rowid = b.seq - 1 ORDER BY b.seq\
    """
        .formatted(bad, rows);
  }

  /** Removing the rows keeps the row ids of the others, hence their place in the file. */
  static String removeBad(String bad, String rows) {
    return "DELETE FROM %s WHERE rowid IN (SELECT seq - 1 FROM %s)".formatted(rows, bad);
  }

  /** Accounts whose chain the sums do not prove; only these are followed row by row. */
  static String createSuspects(String suspects, String summary) {
    return """
    CREATE TABLE %s AS SELECT account_no FROM %s
    WHERE unstated < rows
      AND (unstated > 0 OR opening + net <> closing
           OR ended - started <>
              CAST(hash(CAST(closing AS DECIMAL(18,2))) AS HUGEINT)
                - CAST(hash(CAST(opening AS DECIMAL(18,2))) AS HUGEINT))\
    """
        .formatted(suspects, summary);
  }

  /**
   * Follows the suspects: the balance less all amounts so far stays the same along a whole chain,
   * also over rows that state no balance.
   */
  static String createOffsets(String offsets, String rows, String suspects) {
    return """
    CREATE TABLE %s AS
    SELECT account_no, seq, line, booked_on, txn_no, balance_after, start,
           lag(start) OVER (PARTITION BY account_no ORDER BY booked_on, seq) AS start_before
    FROM (SELECT account_no, rowid + 1 AS seq, line, booked_on, txn_no, balance_after,
                 balance_after - sum(amount)
                   OVER (PARTITION BY account_no ORDER BY booked_on, rowid) AS start
          FROM %s r SEMI JOIN %s USING (account_no))
    WHERE balance_after IS NOT NULL\
    """
        .formatted(offsets, rows, suspects);
  }

  static String createOpenings(String openings, String offsets) {
    return """
    CREATE TABLE %s AS SELECT account_no, start AS opening FROM %s WHERE start_before IS NULL\
    """
        .formatted(openings, offsets);
  }

  static String createBreaks(String breaks, String offsets) {
    return """
    CREATE TABLE %s AS
    SELECT account_no, seq, line, booked_on, txn_no,
           CAST(balance_after - start + start_before AS DECIMAL(18,2)) AS expected,
           CAST(balance_after AS DECIMAL(18,2)) AS stated
    FROM %s WHERE start <> start_before\
    """
        .formatted(breaks, offsets);
  }

  /** The first stated balance of an account against the last one of the loads before. */
  static String breaksAcrossLoads(
      String breaks, String rows, String summary, String openings, String earlier) {
    return """
    INSERT INTO %1$s
    WITH gap AS (
      SELECT s.account_no, coalesce(o.opening, s.opening) AS opening, e.closing
      FROM %3$s s
      JOIN (SELECT account_no, max(last_on) AS last_on, arg_max(closing, last_on) AS closing
            FROM (%5$s) WHERE closing IS NOT NULL GROUP BY account_no) e USING (account_no)
      LEFT JOIN %4$s o USING (account_no)
      WHERE s.first_on >= e.last_on AND coalesce(o.opening, s.opening) <> e.closing)
    SELECT account_no, f.seq, f.line, f.booked_on, f.txn_no,
           CAST(f.stated - opening + closing AS DECIMAL(18,2)), f.stated
    FROM (SELECT account_no, any_value(g.opening) AS opening, any_value(g.closing) AS closing,
                 arg_min({'seq': r.rowid + 1, 'line': r.line, 'booked_on': r.booked_on,
                          'txn_no': r.txn_no, 'stated': r.balance_after},
                         {'day': r.booked_on, 'place': r.rowid}) AS f
          FROM gap g JOIN %2$s r USING (account_no)
          WHERE r.balance_after IS NOT NULL GROUP BY account_no)\
    """
        .formatted(breaks, rows, summary, openings, earlier);
  }

  static String breakRows(String breaks) {
    return """
    SELECT account_no, seq, line, booked_on, txn_no, expected, stated FROM %s ORDER BY seq\
    """
        .formatted(breaks);
  }
}
