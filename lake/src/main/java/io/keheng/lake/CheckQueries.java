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
    WHERE %4$s IS NULL AND rowid + 1 NOT IN (SELECT seq FROM %1$s)\
    """
        .formatted(bad, rows, column, column.equals("account_no") ? "account_id" : column);
  }

  /**
   * How many neighbours in the order of their hashes are equal, and how many there are: no equal
   * ones mean that no transaction number stands twice.
   */
  static String equalHashes(String rows) {
    return """
    SELECT count(*) FILTER (h = before), count(*) FROM (
      SELECT h, lag(h) OVER (ORDER BY h) AS before
      FROM (SELECT hash(txn_no) AS h FROM %s WHERE txn_no IS NOT NULL))\
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

  static String unknownAccounts(String bad, String rows) {
    return """
    INSERT INTO %1$s
    SELECT rowid + 1, 'UNKNOWN_ACCOUNT', 'account_no', 'the account is not known'
    FROM %2$s WHERE account_id = 0 AND rowid + 1 NOT IN (SELECT seq FROM %1$s)\
    """
        .formatted(bad, rows);
  }

  static String countUnknownAccounts(String summary) {
    return "SELECT count(*) FROM %s WHERE account_id = 0".formatted(summary);
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
}
