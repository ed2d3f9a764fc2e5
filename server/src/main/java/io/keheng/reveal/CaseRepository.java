package io.keheng.reveal;

import io.keheng.identity.DataScope;
import io.keheng.shared.Actor;
import io.keheng.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The cases of unusual looks. */
@Repository
class CaseRepository {

  /**
   * @param customerId null when the case is not of one customer
   */
  record Found(String kind, long staffId, long unitId, @Nullable Long customerId, LocalDate day) {}

  /**
   * @param facts what the table was asked with when the case was raised
   * @param remark with which it was closed; null while it is open
   */
  record Case(
      long id,
      Found found,
      Instant raisedAt,
      Map<String, Object> facts,
      long releaseId,
      @Nullable Instant closedAt,
      @Nullable String closedBy,
      @Nullable String remark) {}

  private static final String SELECT =
      """
      SELECT u.id, u.kind, u.staff_id, u.unit_id, u.customer_id, u.day, u.raised_at, u.facts,
             u.release_id, u.closed_at, u.closed_name, u.remark
      FROM reveal.unusual_look u
      """;
  private static final String FILTER =
      """
       AND (CAST(:open AS boolean) IS NULL OR (u.closed_at IS NULL) = :open)
       AND (CAST(:about AS bigint) IS NULL OR u.customer_id = :about)
      """;
  private static final Map<String, String> SORTABLE =
      Map.of("raisedAt", "u.raised_at", "kind", "u.kind", "closedAt", "u.closed_at");

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CaseRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Raises a case; empty when the same was raised already on the day. */
  Optional<Long> raise(Found found, Map<String, Object> facts, long releaseId, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO reveal.unusual_look
              (kind, staff_id, unit_id, customer_id, day, raised_at, facts, release_id)
            VALUES (:kind, :staff, :unit, :customer, :day, :now, CAST(:facts AS jsonb), :release)
            ON CONFLICT DO NOTHING RETURNING id
            """)
        .param("kind", found.kind())
        .param("staff", found.staffId())
        .param("unit", found.unitId())
        .param("customer", found.customerId(), Types.BIGINT)
        .param("day", found.day())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("facts", json.writeValueAsString(facts))
        .param("release", releaseId)
        .query(Long.class)
        .optional();
  }

  Optional<Case> byId(long id, DataScope scope) {
    return jdbc.sql(SELECT + "WHERE u.id = :id AND " + seen(scope))
        .param("id", id)
        .params(scope.parameters())
        .query((row, number) -> read(row))
        .optional();
  }

  List<Case> page(@Nullable Boolean open, @Nullable Long customer, DataScope scope, Paging paging) {
    var order = " ORDER BY " + paging.orderBy(SORTABLE, "u.id DESC");
    return bound(SELECT + where(scope) + order + " LIMIT :limit OFFSET :offset", open, customer)
        .params(scope.parameters())
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query((row, number) -> read(row))
        .list();
  }

  long count(@Nullable Boolean open, @Nullable Long customer, DataScope scope) {
    return bound("SELECT count(*) FROM reveal.unusual_look u " + where(scope), open, customer)
        .params(scope.parameters())
        .query(Long.class)
        .single();
  }

  private static String where(DataScope scope) {
    return "WHERE " + seen(scope) + FILTER;
  }

  private JdbcClient.StatementSpec bound(
      String sql, @Nullable Boolean open, @Nullable Long customer) {
    return jdbc.sql(sql).param("open", open, Types.BOOLEAN).param("about", customer, Types.BIGINT);
  }

  /** Closes an open case; false when somebody closed it before. */
  boolean close(long id, String remark, Actor by, Instant now) {
    return jdbc.sql(
                """
                UPDATE reveal.unusual_look
                SET closed_at = :now, closed_by = :by, closed_name = :name, remark = :remark
                WHERE id = :id AND closed_at IS NULL
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("by", by.staffId())
            .param("name", by.name())
            .param("remark", remark)
            .param("id", id)
            .update()
        == 1;
  }

  private static String seen(DataScope scope) {
    return scope.clause("u.unit_id", "CAST(NULL AS bigint)");
  }

  private Case read(ResultSet row) throws SQLException {
    var facts = new LinkedHashMap<String, Object>();
    json.readTree(row.getString("facts"))
        .properties()
        .forEach(
            fact ->
                facts.put(
                    fact.getKey(),
                    fact.getValue().isBoolean()
                        ? (Object) fact.getValue().booleanValue()
                        : fact.getValue().decimalValue()));
    var closed = row.getTimestamp("closed_at");
    return new Case(
        row.getLong("id"),
        new Found(
            row.getString("kind"),
            row.getLong("staff_id"),
            row.getLong("unit_id"),
            row.getObject("customer_id", Long.class),
            row.getObject("day", LocalDate.class)),
        row.getTimestamp("raised_at").toInstant(),
        facts,
        row.getLong("release_id"),
        closed == null ? null : closed.toInstant(),
        row.getString("closed_name"),
        row.getString("remark"));
  }
}
