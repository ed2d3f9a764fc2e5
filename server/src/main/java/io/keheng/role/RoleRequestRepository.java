package io.keheng.role;

import io.keheng.identity.DataScope;
import io.keheng.identity.StaffQueries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoleRequestRepository {

  private static final String SELECT =
      """
      SELECT r.id, r.kind, r.staff_id, r.role_id, r.before, r.wanted, r.state, r.requested_by,
             r.requested_at, r.decided_by, r.decided_at, r.note
      FROM identity.role_request r
      """;

  /** Requests about people are seen by who sees the people. */
  private static final String SEEN =
      """
      WHERE r.state = :state
        AND (r.staff_id IS NULL OR EXISTS (
               SELECT FROM identity.staff s WHERE s.id = r.staff_id AND %s))
      """;

  private final JdbcClient jdbc;

  RoleRequestRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty when a change of the same person or role is pending already. */
  Optional<Long> insert(
      @Nullable Long staffId,
      @Nullable Long roleId,
      String before,
      String wanted,
      long by,
      Instant now) {
    return jdbc.sql(
            """
            INSERT INTO identity.role_request
              (kind, staff_id, role_id, before, wanted, state, requested_by, requested_at)
            VALUES (:kind, :staffId, :roleId, CAST(:before AS jsonb), CAST(:wanted AS jsonb),
                    'PENDING', :by, :now)
            ON CONFLICT DO NOTHING RETURNING id
            """)
        .param(
            "kind",
            (staffId == null ? RoleRequest.Kind.PERMISSIONS : RoleRequest.Kind.GRANTS).name())
        .param("staffId", staffId, java.sql.Types.BIGINT)
        .param("roleId", roleId, java.sql.Types.BIGINT)
        .param("before", before)
        .param("wanted", wanted)
        .param("by", by)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional();
  }

  Optional<RoleRequest> byId(long id) {
    return jdbc.sql(SELECT + "WHERE r.id = :id FOR UPDATE")
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(RoleRequest.class))
        .optional();
  }

  void decide(long id, RoleRequest.State state, long by, Instant now, @Nullable String note) {
    jdbc.sql(
            """
            UPDATE identity.role_request
            SET state = :state, decided_by = :by, decided_at = :now, note = :note WHERE id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("by", by)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("note", note, java.sql.Types.VARCHAR)
        .update();
  }

  List<RoleRequest> page(
      RoleRequest.State state, DataScope scope, LocalDate today, int limit, long offset) {
    return bound(SELECT + seen(scope) + "ORDER BY r.id DESC LIMIT :limit OFFSET :offset", scope)
        .param("state", state.name())
        .param("today", today)
        .param("limit", limit)
        .param("offset", offset)
        .query(new SimplePropertyRowMapper<>(RoleRequest.class))
        .list();
  }

  long count(RoleRequest.State state, DataScope scope, LocalDate today) {
    return bound("SELECT count(*) FROM identity.role_request r " + seen(scope), scope)
        .param("state", state.name())
        .param("today", today)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec bound(String sql, DataScope scope) {
    return jdbc.sql(sql).params(scope.parameters());
  }

  private static String seen(DataScope scope) {
    return SEEN.formatted(StaffQueries.SEEN.formatted(scope.clause("h.unit_id", "s.id")));
  }
}
