package io.keheng.cleaning;

import io.keheng.directory.CustomerFilter;
import io.keheng.directory.Directory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The findings that a campaign has to clean; people see those of customers they may read. */
@Repository
class ItemRepository {

  private final JdbcClient jdbc;
  private final Directory directory;

  ItemRepository(JdbcClient jdbc, Directory directory) {
    this.jdbc = jdbc;
    this.directory = directory;
  }

  /** Takes in every open finding of the campaign's scope, each for its customer's manager. */
  int collect(long campaign, Collection<Long> units, List<String> checks, LocalDate due) {
    return jdbc.sql(
            """
            INSERT INTO cleaning.item (campaign_id, finding_id, customer_id, assignee_id, due_on)
            SELECT :campaign, b.id, b.customer_id, d.manager_id, :due
            FROM truthfulness.board b JOIN customer.directory d ON d.id = b.customer_id
            WHERE b.settled_at IS NULL AND d.status <> 'CLOSED' AND d.unit_id = ANY(:units)
              AND (cardinality(:checks) = 0 OR b.check_code = ANY(:checks))
            ON CONFLICT DO NOTHING
            """)
        .param("campaign", campaign)
        .param("due", due)
        .param("units", units.toArray(Long[]::new))
        .param("checks", checks.toArray(String[]::new))
        .update();
  }

  /** Moves the last day of open items that had the common one; tells how many. */
  int redue(long campaign, LocalDate before, LocalDate after) {
    return jdbc.sql(
            """
            UPDATE cleaning.item i SET due_on = :after FROM truthfulness.board b
            WHERE i.campaign_id = :campaign AND i.due_on = :before AND :before <> :after
              AND b.id = i.finding_id AND b.settled_at IS NULL
            """)
        .param("before", before)
        .param("after", after)
        .param("campaign", campaign)
        .update();
  }

  /** Gives items of a campaign to somebody; those of customers out of reach stay. */
  int assign(long campaign, Collection<Long> items, long assignee, LocalDate due) {
    var seen = directory.condition(CustomerFilter.ALL);
    return jdbc.sql(
            """
            UPDATE cleaning.item SET assignee_id = :assignee, due_on = :due
            WHERE campaign_id = :campaign AND id = ANY(:items)
              AND customer_id IN (SELECT d.id FROM customer.directory d WHERE %s)
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("assignee", assignee)
        .param("due", due)
        .param("campaign", campaign)
        .param("items", items.toArray(Long[]::new))
        .update();
  }

  /** Keeps what was done about an item; false when the customer may not be read. */
  boolean evidence(long campaign, long item, String text, String staffName, Instant at) {
    var seen = directory.condition(CustomerFilter.ALL);
    return jdbc.sql(
                """
                UPDATE cleaning.item
                SET evidence = :text, evidence_at = :at, evidence_by = :name
                WHERE campaign_id = :campaign AND id = :id
                  AND customer_id IN (SELECT d.id FROM customer.directory d WHERE %s)
                """
                    .formatted(seen.sql()))
            .params(seen.parameters())
            .param("text", text)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("name", staffName)
            .param("campaign", campaign)
            .param("id", item)
            .update()
        == 1;
  }

  /** The open items of somebody, with how many customers they concern. */
  ItemQueries.Load loadOf(long campaign, long assignee, LocalDate today) {
    return jdbc.sql(
            """
            SELECT CAST(:assignee AS bigint) AS assignee_id, count(*) AS items,
                   count(*) FILTER (WHERE b.settled_at IS NULL) AS open,
                   count(*) FILTER (WHERE b.settled_at IS NULL AND i.due_on < :today) AS overdue,
                   count(DISTINCT i.customer_id) FILTER (WHERE b.settled_at IS NULL) AS customers
            FROM cleaning.item i JOIN truthfulness.board b ON b.id = i.finding_id
            WHERE i.campaign_id = :campaign AND i.assignee_id = :assignee
            """)
        .param("assignee", assignee)
        .param("campaign", campaign)
        .param("today", today)
        .query(new SimplePropertyRowMapper<>(ItemQueries.Load.class))
        .single();
  }

  /** Campaign and person of the to-dos that these findings concern and that are all done now. */
  List<Done> finished(Set<Long> findings) {
    return jdbc.sql(
            """
            SELECT DISTINCT i.campaign_id, i.assignee_id FROM cleaning.item i
            WHERE i.finding_id = ANY(:findings) AND i.assignee_id IS NOT NULL
              AND NOT EXISTS (
                SELECT FROM cleaning.item o JOIN truthfulness.board b ON b.id = o.finding_id
                WHERE o.campaign_id = i.campaign_id AND o.assignee_id = i.assignee_id
                  AND b.settled_at IS NULL)
            """)
        .param("findings", findings.toArray(Long[]::new))
        .query(new SimplePropertyRowMapper<>(Done.class))
        .list();
  }

  record Done(long campaignId, long assigneeId) {}
}
