package io.keheng.cleaning;

import io.keheng.directory.CustomerFilter;
import io.keheng.directory.Directory;
import io.keheng.shared.Paging;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items of campaigns as lists show them: those of customers whom the asking person may read. */
@Repository
class ItemQueries {

  /** {@code settledOn} is the day of its correction or acceptance; null while it is open. */
  record Row(
      long id,
      long campaignId,
      long findingId,
      long customerId,
      String number,
      String name,
      long unitId,
      @Nullable Long managerId,
      String checkCode,
      String field,
      @Nullable Long assigneeId,
      LocalDate dueOn,
      @Nullable String evidence,
      @Nullable Instant evidenceAt,
      @Nullable String evidenceBy,
      String state,
      @Nullable LocalDate settledOn) {}

  /** What somebody has to do, or had. */
  record Load(@Nullable Long assigneeId, long items, long open, long overdue, long customers) {}

  private static final String FROM =
      """
       FROM cleaning.item i
       JOIN cleaning.campaign c ON c.id = i.campaign_id
       JOIN truthfulness.board b ON b.id = i.finding_id
       JOIN customer.directory d ON d.id = i.customer_id
      WHERE
      """;
  private static final String FILTER =
      """
       AND i.campaign_id = :campaign
       AND (CAST(:assignee AS bigint) IS NULL OR i.assignee_id = :assignee)
       AND (CAST(:open AS boolean) IS NULL OR (b.settled_at IS NULL) = :open)
      """;

  private final JdbcClient jdbc;
  private final Directory directory;
  private final Clock clock;

  ItemQueries(JdbcClient jdbc, Directory directory, Clock clock) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.clock = clock;
  }

  List<Row> page(long campaign, @Nullable Long assignee, @Nullable Boolean open, Paging paging) {
    var seen = directory.condition(CustomerFilter.ALL);
    return bound(
            """
            SELECT i.id, i.campaign_id, i.finding_id, i.customer_id, d.number, d.name, d.unit_id,
                   d.manager_id, b.check_code, b.field, i.assignee_id, i.due_on, i.evidence,
                   i.evidence_at, i.evidence_by, b.state, CAST(b.settled_at AT TIME ZONE :zone AS date) AS settled_on
            """
                + FROM
                + seen.sql()
                + FILTER
                + " ORDER BY b.settled_at IS NOT NULL, i.due_on, i.id LIMIT :limit OFFSET :offset",
            campaign,
            assignee,
            open,
            seen)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .param("zone", clock.getZone().getId())
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }

  long count(long campaign, @Nullable Long assignee, @Nullable Boolean open) {
    var seen = directory.condition(CustomerFilter.ALL);
    return bound("SELECT count(*)" + FROM + seen.sql() + FILTER, campaign, assignee, open, seen)
        .query(Long.class)
        .single();
  }

  /** What each person of a campaign has to do, of the customers whom the asking one may read. */
  List<Load> loads(long campaign, LocalDate today) {
    var seen = directory.condition(CustomerFilter.ALL);
    return jdbc.sql(
            """
            SELECT i.assignee_id, count(*) AS items,
                   count(*) FILTER (WHERE b.settled_at IS NULL) AS open,
                   count(*) FILTER (WHERE b.settled_at IS NULL AND i.due_on < :today) AS overdue,
                   count(DISTINCT i.customer_id) AS customers
            """
                + FROM
                + seen.sql()
                + " AND i.campaign_id = :campaign GROUP BY i.assignee_id"
                + " ORDER BY overdue DESC, open DESC, i.assignee_id")
        .params(seen.parameters())
        .param("campaign", campaign)
        .param("today", today)
        .query(new SimplePropertyRowMapper<>(Load.class))
        .list();
  }

  private JdbcClient.StatementSpec bound(
      String sql,
      long campaign,
      @Nullable Long assignee,
      @Nullable Boolean open,
      Directory.Condition seen) {
    return jdbc.sql(sql)
        .params(seen.parameters())
        .param("campaign", campaign)
        .param("assignee", assignee, java.sql.Types.BIGINT)
        .param("open", open, java.sql.Types.BOOLEAN);
  }
}
