package io.keheng.mergerequest;

import io.keheng.identity.DataScope;
import io.keheng.shared.Columns;
import io.keheng.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merges of which the asking person may see both customers. */
@Repository
class MergeQueries {

  /**
   * @param fields paths of the fields whose value is the absorbed's
   * @param undoUntil last day on which it can be undone; null before it is made
   * @param survivorMerged whether the survivor was himself merged into another since
   */
  record Row(
      long id,
      long pairId,
      long survivorId,
      String survivorNumber,
      String survivorName,
      long absorbedId,
      String absorbedNumber,
      String absorbedName,
      List<String> fields,
      String reason,
      MergeState state,
      long requestedBy,
      String requestedName,
      Instant requestedAt,
      @Nullable String decidedName,
      @Nullable Instant decidedAt,
      @Nullable String note,
      @Nullable LocalDate undoUntil,
      @Nullable String undoneName,
      @Nullable Instant undoneAt,
      @Nullable String undoReason,
      boolean survivorMerged) {}

  private static final String FROM =
      """
       FROM duplicate.merge m
      JOIN customer.numbered s ON s.id = m.survivor_id
      JOIN customer.numbered a ON a.id = m.absorbed_id
      WHERE %s AND %s
      """;
  private static final String SELECT =
      """
      SELECT m.*, s.number AS survivor_number, s.name AS survivor_name,
             a.number AS absorbed_number, a.name AS absorbed_name,
             s.merged_into IS NOT NULL AS survivor_merged
      """
          + FROM;
  private static final String FILTER = " AND (:all OR m.state = ANY(:states))";
  private static final Map<String, String> SORTABLE =
      Map.of("requestedAt", "m.requested_at", "decidedAt", "m.decided_at", "state", "m.state");

  private final JdbcClient jdbc;

  MergeQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Row> page(DataScope scope, List<MergeState> states, Paging paging) {
    return filtered(
            scoped(SELECT, scope)
                + FILTER
                + " ORDER BY "
                + paging.orderBy(SORTABLE, "m.id DESC")
                + " LIMIT :limit OFFSET :offset",
            scope,
            states)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query((row, number) -> row(row))
        .list();
  }

  long count(DataScope scope, List<MergeState> states) {
    return filtered(scoped("SELECT count(*)" + FROM, scope) + FILTER, scope, states)
        .query(Long.class)
        .single();
  }

  Optional<Row> one(DataScope scope, long id) {
    return jdbc.sql(scoped(SELECT, scope) + " AND m.id = :id")
        .params(scope.parameters())
        .param("id", id)
        .query((row, number) -> row(row))
        .optional();
  }

  /** One as it is now, for the trail of who has seen it. */
  Row stored(long id) {
    return one(DataScope.EVERYTHING, id).orElseThrow();
  }

  /** Whether a request concerning one of these customers waits; none with one only stored does. */
  boolean waits(List<Long> customers) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM duplicate.merge m
              JOIN customer.numbered s ON s.id = m.survivor_id
              JOIN customer.numbered a ON a.id = m.absorbed_id
              WHERE m.state = 'REQUESTED' AND (s.id = ANY(:customers) OR a.id = ANY(:customers)))
            """)
        .param("customers", customers.toArray(Long[]::new))
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(String sql, DataScope scope, List<MergeState> states) {
    return jdbc.sql(sql)
        .params(scope.parameters())
        .param("all", states.isEmpty())
        .param("states", states.stream().map(MergeState::name).toArray(String[]::new));
  }

  private static String scoped(String sql, DataScope scope) {
    return sql.formatted(
        scope.clause("s.unit_id", "s.manager_id"), scope.clause("a.unit_id", "a.manager_id"));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getLong("pair_id"),
        row.getLong("survivor_id"),
        row.getString("survivor_number"),
        row.getString("survivor_name"),
        row.getLong("absorbed_id"),
        row.getString("absorbed_number"),
        row.getString("absorbed_name"),
        List.of((String[]) row.getArray("fields").getArray()),
        row.getString("reason"),
        MergeState.valueOf(row.getString("state")),
        row.getLong("requested_by"),
        row.getString("requested_name"),
        row.getTimestamp("requested_at").toInstant(),
        row.getString("decided_name"),
        Columns.instant(row, "decided_at"),
        row.getString("note"),
        row.getObject("undo_until", LocalDate.class),
        row.getString("undone_name"),
        Columns.instant(row, "undone_at"),
        row.getString("undo_reason"),
        row.getBoolean("survivor_merged"));
  }
}
