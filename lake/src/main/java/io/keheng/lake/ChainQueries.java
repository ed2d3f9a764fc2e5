package io.keheng.lake;

/**
 * SQL of the balance chains. Rows of one day may stand in any order: a chain is whole when every
 * row starts from a balance that another row of the account, of that day or before, ended with.
 */
final class ChainQueries {

  private ChainQueries() {}

  /** Accounts whose chain the sums do not prove; only these are followed row by row. */
  static String createSuspects(String suspects, String summary) {
    return """
    CREATE TABLE %s AS SELECT account_id, unstated > 0 AS gaps FROM %s
    WHERE unstated < rows
      AND (unstated > 0 OR opening + net <> closing
           OR steps <> %s - %s)\
    """
        .formatted(suspects, summary, hash("closing"), hash("opening"));
  }

  /** Hash of a balance in 56 bits, so that differences are 64-bit whole numbers. */
  static String hash(String balance) {
    return "CAST(hash(CAST(%s AS DECIMAL(18,2))) >> 8 AS BIGINT)".formatted(balance);
  }

  static String createSteps(String steps, String rows, String suspects) {
    return """
    CREATE TABLE %s AS
    SELECT account_id, rowid + 1 AS seq, line, booked_on, txn_no, amount,
           CAST(balance_after - amount AS DECIMAL(18,2)) AS start,
           CAST(balance_after AS DECIMAL(18,2)) AS finish
    FROM %s r SEMI JOIN (SELECT account_id FROM %s WHERE NOT gaps) USING (account_id)\
    """
        .formatted(steps, rows, suspects);
  }

  /** Of the starts of the first day, the one that no row ended with; else the first in the file. */
  static String createOpenings(String openings, String steps, String offsets) {
    return """
    CREATE TABLE %1$s AS
    WITH surplus AS (
      SELECT account_id, value, sum(n) AS n FROM (
        SELECT account_id, start AS value, 1 AS n FROM %2$s
        UNION ALL SELECT account_id, finish, -1 FROM %2$s)
      GROUP BY account_id, value),
    first AS (
      SELECT account_id, start, seq,
             booked_on = min(booked_on) OVER (PARTITION BY account_id) AS on_first_day
      FROM %2$s)
    SELECT first.account_id,
           arg_min(start, seq - CASE WHEN n > 0 THEN 1::BIGINT << 40 ELSE 0 END) AS opening
    FROM first JOIN surplus ON surplus.account_id = first.account_id AND value = start
    WHERE on_first_day GROUP BY first.account_id
    UNION ALL
    SELECT account_id, start FROM %3$s WHERE start_before IS NULL\
    """
        .formatted(openings, steps, offsets);
  }

  /**
   * Pairs the n-th start at a balance with the n-th end at it; what finds no partner is a break.
   */
  static String createBreaks(String breaks, String steps, String openings, String offsets) {
    return """
    CREATE TABLE %1$s AS
    WITH starts AS (
      SELECT *, row_number() OVER (PARTITION BY account_id, start ORDER BY booked_on, seq) AS nth
      FROM %2$s),
    ends AS (
      SELECT *, row_number() OVER (PARTITION BY account_id, value ORDER BY day, seq) AS nth
      FROM (SELECT account_id, finish AS value, booked_on AS day, seq FROM %2$s
            UNION ALL
            SELECT o.account_id, o.opening, DATE '0001-01-01', 0
            FROM %3$s o SEMI JOIN %2$s USING (account_id))),
    paired AS (
      SELECT s.*, e.seq AS end_seq, s.account_id IS NOT NULL AND e.account_id IS NOT NULL
               AND e.day <= s.booked_on AS whole,
             e.account_id AS end_account, e.value, e.day, coalesce(s.account_id, e.account_id) AS account
      FROM starts s FULL JOIN ends e
        ON e.account_id = s.account_id AND e.value = s.start AND e.nth = s.nth),
    loose_starts AS (
      SELECT *, row_number() OVER (PARTITION BY account ORDER BY booked_on, seq) AS nth_loose
      FROM paired WHERE NOT whole AND seq IS NOT NULL),
    loose_ends AS (
      SELECT account, value AS before,
             row_number() OVER (PARTITION BY account ORDER BY day, end_seq) AS nth_loose
      FROM paired WHERE NOT whole AND end_account IS NOT NULL)
    SELECT account AS account_id, seq, line, booked_on, txn_no,
           CAST(before + amount AS DECIMAL(18,2)) AS expected, finish AS stated
    FROM loose_starts JOIN loose_ends USING (account, nth_loose)
    UNION ALL
    SELECT account_id, seq, line, booked_on, txn_no,
           CAST(balance_after - start + start_before AS DECIMAL(18,2)),
           CAST(balance_after AS DECIMAL(18,2))
    FROM %4$s WHERE start <> start_before\
    """
        .formatted(breaks, steps, openings, offsets);
  }

  /**
   * Accounts with rows that state no balance: the balance less all amounts so far stays the same
   * along a whole chain, in the order of the file.
   */
  static String createOffsets(String offsets, String rows, String suspects) {
    return """
    CREATE TABLE %s AS
    SELECT account_id, seq, line, booked_on, txn_no, balance_after, start,
           lag(start) OVER (PARTITION BY account_id ORDER BY booked_on, seq) AS start_before
    FROM (SELECT account_id, rowid + 1 AS seq, line, booked_on, txn_no, balance_after,
                 balance_after - sum(amount)
                   OVER (PARTITION BY account_id ORDER BY booked_on, rowid) AS start
          FROM %s r SEMI JOIN (SELECT account_id FROM %s WHERE gaps) USING (account_id))
    WHERE balance_after IS NOT NULL\
    """
        .formatted(offsets, rows, suspects);
  }

  /** The opening balance of an account in this load against the closing one of the loads before. */
  static String breaksAcrossLoads(
      String breaks, String rows, String summary, String openings, String earlier) {
    return """
    INSERT INTO %1$s
    WITH gap AS (
      SELECT s.account_id, coalesce(o.opening, s.opening) AS opening, e.closing
      FROM %3$s s
      JOIN (SELECT account_id, max(last_on) AS last_on, arg_max(closing, last_on) AS closing
            FROM (%5$s) WHERE closing IS NOT NULL GROUP BY account_id) e USING (account_id)
      LEFT JOIN %4$s o USING (account_id)
      WHERE s.first_on >= e.last_on AND coalesce(o.opening, s.opening) <> e.closing)
    SELECT account_id, f.seq, f.line, f.booked_on, f.txn_no,
           CAST(f.stated - opening + closing AS DECIMAL(18,2)), f.stated
    FROM (SELECT account_id, any_value(g.opening) AS opening, any_value(g.closing) AS closing,
                 arg_min({'seq': r.rowid + 1, 'line': r.line, 'booked_on': r.booked_on,
                          'txn_no': r.txn_no, 'stated': r.balance_after},
                         {'day': r.booked_on, 'place': r.rowid}) AS f
          FROM gap g JOIN %2$s r USING (account_id)
          WHERE r.balance_after IS NOT NULL GROUP BY account_id)\
    """
        .formatted(breaks, rows, summary, openings, earlier);
  }

  static String breakRows(String breaks) {
    return """
    SELECT account_id, seq, line, booked_on, txn_no, expected, stated FROM %s ORDER BY seq\
    """
        .formatted(breaks);
  }
}
