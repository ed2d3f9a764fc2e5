package io.keheng.staff;

import io.keheng.identity.DataScope;
import io.keheng.identity.StaffQueries;
import io.keheng.shared.Language;
import io.keheng.shared.Paging;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffListQueries {

  /**
   * @param q start of the number or of the pinyin initials, or part of the name
   * @param unitId the unit and all below it
   * @param state in service by default
   */
  record Filter(@Nullable String q, @Nullable Long unitId, @Nullable State state) {}

  enum State {
    IN_SERVICE,
    LEFT,
    ALL
  }

  record Row(
      long id,
      String number,
      String name,
      @Nullable Long unitId,
      @Nullable String unitName,
      @Nullable String title,
      @Nullable String mobile,
      @Nullable String email,
      List<String> roles,
      LocalDate hiredOn,
      @Nullable LocalDate leftOn,
      boolean locked) {

    Row locked(boolean now) {
      return new Row(
          id, number, name, unitId, unitName, title, mobile, email, roles, hiredOn, leftOn, now);
    }
  }

  private static final Map<String, String> COLUMNS =
      Map.of(
          "number", "s.number",
          "name", "s.initials",
          "unitName", "p.unit_name",
          "title", "p.title",
          "hiredOn", "s.hired_on",
          "leftOn", "s.left_on");

  private static final String FROM =
      """
      FROM identity.staff s
      LEFT JOIN LATERAL (
        SELECT h.unit_id, u.name AS unit_name, u.line,
               CASE WHEN :english THEN o.name_en ELSE o.name END AS title
        FROM identity.staff_post h
        JOIN identity.unit u ON u.id = h.unit_id
        JOIN identity.post o ON o.code = h.post
        WHERE h.staff_id = s.id
        ORDER BY h.from_on <= :today AND (h.to_on IS NULL OR h.to_on >= :today) DESC,
                 h.weight DESC, h.from_on DESC
        LIMIT 1
      ) p ON true
      WHERE (starts_with(s.number, :q) OR starts_with(s.initials, lower(:q))
             OR position(:q IN s.name) > 0)
        AND (:state = 'ALL' OR (:state = 'LEFT') = (s.left_on IS NOT NULL AND s.left_on < :today))
        AND (CAST(:unitId AS bigint) IS NULL OR EXISTS (
               SELECT FROM identity.staff_post h JOIN identity.unit u ON u.id = h.unit_id
               WHERE h.staff_id = s.id AND (h.to_on IS NULL OR h.to_on >= least(:today, s.left_on))
                 AND u.line @> ARRAY[CAST(:unitId AS bigint)]))
        AND\s\
      """;

  private final JdbcClient jdbc;

  StaffListQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Row> page(Filter filter, DataScope scope, LocalDate today, Paging paging) {
    return bound(
            """
            SELECT s.id, s.number, s.name, p.unit_id, p.unit_name, p.title, s.mobile, s.email,
                   s.hired_on, s.left_on,
                   ARRAY(SELECT DISTINCT CASE WHEN :english THEN r.name_en ELSE r.name END
                         FROM identity.role_grant g JOIN identity.role r ON r.id = g.role_id
                         WHERE g.staff_id = s.id AND g.revoked_at IS NULL ORDER BY 1) AS roles
            """
                + FROM
                + seen(scope)
                + " ORDER BY "
                + paging.orderBy(COLUMNS, "s.number")
                + " LIMIT :limit OFFSET :offset",
            filter,
            scope,
            today)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(StaffListQueries::row)
        .list();
  }

  long count(Filter filter, DataScope scope, LocalDate today) {
    return bound("SELECT count(*) " + FROM + seen(scope), filter, scope, today)
        .query(Long.class)
        .single();
  }

  private static String seen(DataScope scope) {
    return StaffQueries.SEEN.formatted(scope.clause("h.unit_id", "s.id"));
  }

  private JdbcClient.StatementSpec bound(
      String sql, Filter filter, DataScope scope, LocalDate today) {
    var state = filter.state() == null ? State.IN_SERVICE : filter.state();
    return jdbc.sql(sql)
        .params(scope.parameters())
        .param("english", Language.english())
        .param("q", filter.q() == null ? "" : filter.q().strip())
        .param("unitId", filter.unitId(), Types.BIGINT)
        .param("state", state.name())
        .param("today", today);
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    Array roles = row.getArray("roles");
    return new Row(
        row.getLong("id"),
        row.getString("number"),
        row.getString("name"),
        row.getObject("unit_id", Long.class),
        row.getString("unit_name"),
        row.getString("title"),
        row.getString("mobile"),
        row.getString("email"),
        List.of((String[]) roles.getArray()),
        row.getObject("hired_on", LocalDate.class),
        row.getObject("left_on", LocalDate.class),
        false);
  }
}
