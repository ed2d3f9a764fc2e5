package io.keheng.handover;

import io.keheng.identity.DataScope;
import io.keheng.shared.Columns;
import io.keheng.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hand-overs that somebody made himself, or of customers within his scope. */
@Repository
class HandOverQueries {

  /**
   * A customer handed over.
   *
   * @param id and name, null when the asking person may not see him
   */
  record Line(String number, @Nullable Long id, @Nullable String name) {}

  private static final String SELECT =
      """
      SELECT h.*, a.file_number,
             (SELECT count(*) FROM handover.hand_over_customer c WHERE c.hand_over_id = h.id)
               AS customers
      """;
  private static final String SEEN =
      """
      FROM handover.hand_over h JOIN handover.agreement a ON a.id = h.agreement_id
      WHERE (h.staff_id = :me OR :scopeAll OR EXISTS (
               SELECT FROM handover.hand_over_customer c
               JOIN customer.directory d ON d.id = c.customer_id
               WHERE c.hand_over_id = h.id AND %s))
      """;

  private static final String OF =
      """
      AND (cardinality(:states) = 0 OR h.state = ANY(:states))
      """;

  private final JdbcClient jdbc;

  HandOverQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Newest first.
   *
   * @param consents whether he may consent: what waits for him then comes first
   */
  List<HandOver> page(
      long me, boolean consents, DataScope scope, List<HandOver.State> states, Paging paging) {
    return jdbc.sql(
            SELECT
                + seen(scope)
                + OF
                + "ORDER BY (:consents AND h.state = 'ASKED' AND h.staff_id <> :me) DESC, "
                + "h.id DESC LIMIT :limit OFFSET :offset")
        .param("me", me)
        .param("consents", consents)
        .params(scope.parameters())
        .param("states", names(states))
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query((row, number) -> handOver(row))
        .list();
  }

  long count(long me, DataScope scope, List<HandOver.State> states) {
    return jdbc.sql("SELECT count(*) " + seen(scope) + OF)
        .param("me", me)
        .params(scope.parameters())
        .param("states", names(states))
        .query(Long.class)
        .single();
  }

  Optional<HandOver> one(long id, long me, DataScope scope) {
    return jdbc.sql(SELECT + seen(scope) + "AND h.id = :id")
        .param("me", me)
        .params(scope.parameters())
        .param("id", id)
        .query((row, number) -> handOver(row))
        .optional();
  }

  List<Line> lines(long id, DataScope scope) {
    return jdbc.sql(
            """
            SELECT c.number, d.id, d.name FROM handover.hand_over_customer c
            LEFT JOIN customer.directory d ON d.id = c.customer_id AND %s
            WHERE c.hand_over_id = :id ORDER BY c.number
            """
                .formatted(scope.clause("d.unit_id", "d.manager_id")))
        .param("id", id)
        .params(scope.parameters())
        .query(new SimplePropertyRowMapper<>(Line.class))
        .list();
  }

  /**
   * The customers of some numbers that lie within a scope; the number of one who was merged leads
   * to his survivor.
   */
  Map<String, Long> within(Collection<String> numbers, DataScope scope) {
    var found = new TreeMap<String, Long>();
    jdbc.sql(
            """
            SELECT m.number, d.id FROM customer.numbered m
            JOIN customer.directory d ON d.id = m.current_id
            WHERE m.number = ANY(:numbers) AND
            """
                + scope.clause("d.unit_id", "d.manager_id"))
        .param("numbers", numbers.toArray(String[]::new))
        .params(scope.parameters())
        .query(
            row -> {
              found.put(row.getString("number"), row.getLong("id"));
            });
    return found;
  }

  private static String seen(DataScope scope) {
    return SEEN.formatted(scope.clause("d.unit_id", "d.manager_id"));
  }

  private static String[] names(List<HandOver.State> states) {
    return states.stream().map(Enum::name).toArray(String[]::new);
  }

  private static HandOver handOver(ResultSet row) throws SQLException {
    return new HandOver(
        row.getLong("id"),
        row.getString("number"),
        row.getLong("agreement_id"),
        row.getString("file_number"),
        row.getString("party"),
        row.getString("purpose"),
        Rows.parts(row),
        row.getString("duties"),
        row.getString("liability"),
        row.getObject("on_day", LocalDate.class),
        row.getObject("keep_until", LocalDate.class),
        row.getLong("staff_id"),
        row.getTimestamp("at").toInstant(),
        HandOver.State.valueOf(row.getString("state")),
        row.getObject("decided_by", Long.class),
        Columns.instant(row, "decided_at"),
        row.getString("note"),
        Columns.instant(row, "file_at"),
        row.getString("file_digest"),
        row.getLong("customers"));
  }
}
