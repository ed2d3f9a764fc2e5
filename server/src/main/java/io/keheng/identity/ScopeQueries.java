package io.keheng.identity;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScopeQueries {

  record Reach(boolean granted, boolean whole, List<Long> units) {}

  private final JdbcClient jdbc;

  ScopeQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param unitId of the only posts that count; null for all
   */
  Reach reach(long staffId, @Nullable Long unitId, List<String> names, LocalDate today) {
    return jdbc.sql(
            """
            WITH mine AS MATERIALIZED (
              SELECT DISTINCT g.id, g.scope
              FROM identity.role_grant g JOIN identity.role_permission p ON p.role_id = g.role_id
              WHERE g.staff_id = :staffId AND g.revoked_at IS NULL AND p.permission IN (:names)
            ), posts AS MATERIALIZED (
              SELECT unit_id FROM identity.staff_post
              WHERE staff_id = :staffId AND from_on <= :today AND (to_on IS NULL OR to_on >= :today)
                AND (CAST(:unitId AS bigint) IS NULL OR unit_id = :unitId)
            ), roots AS MATERIALIZED (
              SELECT unit_id FROM posts WHERE EXISTS (SELECT FROM mine WHERE scope = 'UNIT_AND_BELOW')
              UNION
              SELECT c.unit_id FROM identity.role_grant_unit c JOIN mine m ON m.id = c.grant_id
              WHERE m.scope = 'CHOSEN_UNITS'
            )
            SELECT EXISTS (SELECT FROM mine) AS granted,
                   EXISTS (SELECT FROM mine WHERE scope = 'WHOLE_BANK') AS whole,
                   ARRAY(SELECT unit_id FROM posts
                         WHERE EXISTS (SELECT FROM mine WHERE scope = 'OWN_UNIT')
                         UNION
                         SELECT u.id FROM identity.unit u
                         WHERE u.line && ARRAY(SELECT unit_id FROM roots)) AS units
            """)
        .param("staffId", staffId)
        .param("unitId", unitId)
        .param("names", names)
        .param("today", today)
        .query(
            (row, number) ->
                new Reach(
                    row.getBoolean("granted"), row.getBoolean("whole"), ids(row.getArray("units"))))
        .single();
  }

  Set<Long> units(long staffId, @Nullable Long unitId, LocalDate today) {
    return jdbc.sql(
            """
            SELECT DISTINCT unit_id FROM identity.staff_post
            WHERE staff_id = :staffId AND from_on <= :today AND (to_on IS NULL OR to_on >= :today)
              AND (CAST(:unitId AS bigint) IS NULL OR unit_id = :unitId)
            """)
        .param("staffId", staffId)
        .param("unitId", unitId)
        .param("today", today)
        .query((row, number) -> row.getLong("unit_id"))
        .set();
  }

  private static List<Long> ids(Array array) throws SQLException {
    return List.of((Long[]) array.getArray());
  }
}
