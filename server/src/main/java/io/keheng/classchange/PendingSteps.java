package io.keheng.classchange;

/** SQL by which a run opens, follows and closes the changes that wait. */
final class PendingSteps {

  /** What no longer waits: recovered, over, or filed and in force by now. */
  static final String CLOSE =
      """
      UPDATE segment.pending_change p SET closed_on = :asOf,
        state = CASE
          WHEN p.state = 'CONFIRMED' THEN 'CONFIRMED'
          WHEN p.until_on < :asOf AND EXISTS (
            SELECT FROM changed c
            JOIN ruled r ON r.table_name = c.table_name AND r.release_id = c.release_id
              AND r.base = c.base AND r.outcome = c.outcome AND r.mode = 'GRACE'
            WHERE c.customer_id = p.customer_id AND c.table_name = p.table_name) THEN 'APPLIED'
          ELSE 'LAPSED' END
      WHERE p.closed_on IS NULL
        AND NOT (p.state = 'CONFIRMED' AND p.decided_on > :asOf)
        AND NOT EXISTS (
          SELECT FROM held h
          WHERE h.customer_id = p.customer_id AND h.table_name = p.table_name AND h.mode = p.kind)
        AND EXISTS (SELECT FROM customer.directory d WHERE d.id = p.customer_id)
      """;

  /** What waits for another outcome than before: a grace goes on, a filing is asked for anew. */
  static final String FOLLOW =
      """
      UPDATE segment.pending_change p SET
        outcome = h.outcome, fired = h.fired, release_id = h.release_id, facts_as_of = :asOf,
        run_id = :runId, direction = h.direction, release_changed = h.release_changed,
        since = CASE p.kind WHEN 'GRACE' THEN p.since ELSE :asOf END, state = 'OPEN',
        decided_by = NULL, decided_name = NULL, decided_at = NULL, decided_on = NULL, note = NULL
      FROM held h
      WHERE p.closed_on IS NULL AND p.customer_id = h.customer_id
        AND p.table_name = h.table_name AND p.outcome <> h.outcome
      RETURNING p.customer_id
      """;

  static final String OPEN =
      """
      INSERT INTO segment.pending_change
        (customer_id, table_name, kind, from_outcome, outcome, fired, release_id, facts_as_of,
         run_id, direction, release_changed, since, until_on, state)
      SELECT h.customer_id, h.table_name, h.mode, h.rest, h.outcome, h.fired, h.release_id, :asOf,
             :runId, h.direction, h.release_changed, :asOf,
             CASE h.mode WHEN 'GRACE' THEN CAST(:asOf AS date) + h.days END, 'OPEN'
      FROM held h
      WHERE NOT EXISTS (
        SELECT FROM segment.pending_change p
        WHERE p.closed_on IS NULL AND p.customer_id = h.customer_id
          AND p.table_name = h.table_name)
      RETURNING customer_id
      """;

  private PendingSteps() {}
}
