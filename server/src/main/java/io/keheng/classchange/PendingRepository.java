package io.keheng.classchange;

import io.keheng.customer.CustomerRemnants;
import io.keheng.identity.DataScope;
import io.keheng.shared.Actor;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of class that wait, of customers within a scope. */
@Repository
class PendingRepository implements CustomerRemnants {

  private static final String FROM =
      """
      FROM segment.pending_change p
      JOIN segment.run r ON r.id = p.run_id
      JOIN customer.directory d ON d.id = p.customer_id
      WHERE\s\
      """;

  private static final String SELECT =
      """
      SELECT p.id, p.customer_id, d.number, d.name, d.unit_id, d.manager_id, p.table_name, p.kind,
             p.from_outcome, p.outcome, '{' || array_to_string(p.fired, ',') || '}' AS fired,
             p.release_id, p.facts_as_of, p.run_id, r.staff_id AS run_by, p.direction,
             p.release_changed, p.since, p.until_on, p.state, p.decided_name, p.decided_at, p.note,
             p.closed_on\s\
      """
          + FROM;

  private static final String FILTER =
      """
       AND p.closed_on IS NULL AND (:kind = '' OR p.kind = :kind)
       AND (:table = '' OR p.table_name = :table) AND (:state = '' OR p.state = :state)\s\
      """;

  private static final Map<String, String> SORTS =
      Map.of("number", "d.number", "name", "d.name", "since", "p.since", "until", "p.until_on");

  private final JdbcClient jdbc;

  PendingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Pending> page(DataScope scope, Pending.Filter filter, Paging paging) {
    return filtered(
            SELECT
                + seen(scope)
                + FILTER
                + "ORDER BY "
                + paging.orderBy(SORTS, "p.id DESC")
                + " LIMIT :limit OFFSET :offset",
            scope,
            filter)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Pending.class))
        .list();
  }

  long count(DataScope scope, Pending.Filter filter) {
    return filtered("SELECT count(*) " + FROM + seen(scope) + FILTER, scope, filter)
        .query(Long.class)
        .single();
  }

  Optional<Pending> byId(long id, DataScope scope) {
    return jdbc.sql(SELECT + seen(scope) + " AND p.id = :id")
        .params(scope.parameters())
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Pending.class))
        .optional();
  }

  /** What waits for one customer; that he may be seen, the caller has found. */
  List<Pending> of(long customerId) {
    return jdbc.sql(SELECT + "p.customer_id = :customer AND p.closed_on IS NULL ORDER BY p.id")
        .param("customer", customerId)
        .query(new SimplePropertyRowMapper<>(Pending.class))
        .list();
  }

  /** Decides what is still open; false when it no longer is. */
  boolean decide(
      long id, Pending.State state, String note, Actor actor, LocalDate on, Instant now) {
    return jdbc.sql(
                """
                UPDATE segment.pending_change
                SET state = :state, note = :note, decided_by = :staff, decided_name = :name,
                    decided_on = :on, decided_at = :now
                WHERE id = :id AND state = 'OPEN' AND closed_on IS NULL
                """)
            .param("state", state.name())
            .param("note", note)
            .param("staff", actor.staffId())
            .param("name", actor.name())
            .param("on", on)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  private static String seen(DataScope scope) {
    return scope.clause("d.unit_id", "d.manager_id");
  }

  private JdbcClient.StatementSpec filtered(String sql, DataScope scope, Pending.Filter filter) {
    return jdbc.sql(sql)
        .params(scope.parameters())
        .param("kind", filter.kind() == null ? "" : filter.kind().name())
        .param("table", filter.table() == null ? "" : filter.table())
        .param("state", filter.state() == null ? "" : filter.state().name());
  }

  /** How many changes wait for a filing or a review. */
  long waiting(String kind) {
    return jdbc.sql(
            """
            SELECT count(*) FROM segment.pending_change
            WHERE kind = :kind AND state = 'OPEN' AND closed_on IS NULL
            """)
        .param("kind", kind)
        .query(Long.class)
        .single();
  }

  /** What people wrote about changes goes with the facts behind the classes. */
  @Override
  public String record() {
    return "CLASS";
  }

  @Override
  public int erase(long customerId) {
    return jdbc.sql(
            """
            UPDATE segment.pending_change SET note = NULL
            WHERE customer_id = :customer AND note IS NOT NULL
            """)
        .param("customer", customerId)
        .update();
  }
}
