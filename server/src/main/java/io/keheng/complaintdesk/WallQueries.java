package io.keheng.complaintdesk;

import io.keheng.complaint.SeenCases;
import io.keheng.identity.DataScope;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open cases counted for those who supervise, in one pass over the cases that they see. */
@Repository
class WallQueries {

  /**
   * Counts of the whole, of a unit, or of a person.
   *
   * @param unitId null but for a unit's
   * @param ownerId null but for a person's; 0 for cases of nobody yet
   * @param overdue with a clock that has lapsed
   * @param today due later today
   * @param soon due after today, within the days that count as soon
   * @param waiting that rest until the customer does something
   */
  record Row(
      @Nullable Long unitId,
      @Nullable Long ownerId,
      @Nullable String owner,
      long open,
      long overdue,
      long today,
      long soon,
      long unassigned,
      long waiting,
      long major) {}

  private static final String OPEN =
      "c.stage IN ('REGISTERED', 'ACCEPTED', 'HANDLING', 'DECIDED', 'ANSWERED')";

  private static final String COUNTS =
      """
      WITH seen AS MATERIALIZED (
        SELECT c.unit_id, c.owner_id, c.owner, c.severity, c.due_at,
          EXISTS (SELECT FROM complaint.clock k WHERE k.case_id = c.id
            AND k.stopped_at IS NULL AND k.resting IS NOT NULL) AS waits
        FROM complaint.complaint c
        WHERE c.id IN (%s))
      SELECT unit_id, owner_id, max(owner) FILTER (WHERE owner_id IS NOT NULL) AS owner,
        count(*) AS open,
        count(*) FILTER (WHERE due_at <= :now) AS overdue,
        count(*) FILTER (WHERE due_at > :now AND due_at <= :today) AS today,
        count(*) FILTER (WHERE due_at > :today AND due_at <= :soon) AS soon,
        count(*) FILTER (WHERE owner_id = 0) AS unassigned,
        count(*) FILTER (WHERE waits) AS waiting,
        count(*) FILTER (WHERE severity = 'MAJOR') AS major
      FROM seen GROUP BY GROUPING SETS ((), (unit_id), (owner_id))
      """;

  private final JdbcClient jdbc;

  WallQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Row> counts(DataScope scope, DueSoon.Ends ends) {
    return jdbc.sql(COUNTS.formatted(SeenCases.first(scope, OPEN, "", Long.MAX_VALUE)))
        .params(scope.parameters())
        .param("now", ends.now().atOffset(ZoneOffset.UTC))
        .param("today", ends.today().atOffset(ZoneOffset.UTC))
        .param("soon", ends.soon().atOffset(ZoneOffset.UTC))
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }
}
