package io.keheng.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffReachQueries {

  private static final String SERVING =
      """
      WITH serving AS (
        SELECT id FROM identity.staff
        WHERE hired_on <= :today AND (left_on IS NULL OR left_on >= :today)
      ), posts AS (
        SELECT h.staff_id, h.unit_id FROM identity.staff_post h
        WHERE h.from_on <= :today AND (h.to_on IS NULL OR h.to_on >= :today)
      )
      """;

  private final JdbcClient jdbc;

  StaffReachQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<Long> inService(Collection<Long> ids, LocalDate today) {
    return ask(SERVING + "SELECT id FROM serving WHERE id = ANY(:ids)", today)
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> row.getLong(1))
        .set();
  }

  Set<Long> permitted(List<String> names, long unitId, LocalDate today) {
    return ask(
            SERVING
                + """
                SELECT DISTINCT s.id
                FROM serving s
                JOIN identity.role_grant g ON g.staff_id = s.id AND g.revoked_at IS NULL
                JOIN identity.role_permission p
                  ON p.role_id = g.role_id AND p.permission IN (:names)
                JOIN identity.unit u ON u.id = :unit
                WHERE CASE g.scope
                        WHEN 'WHOLE_BANK' THEN true
                        WHEN 'OWN_UNIT' THEN EXISTS (
                          SELECT FROM posts WHERE staff_id = s.id AND unit_id = u.id)
                        WHEN 'UNIT_AND_BELOW' THEN EXISTS (
                          SELECT FROM posts WHERE staff_id = s.id AND unit_id = ANY(u.line))
                        WHEN 'CHOSEN_UNITS' THEN EXISTS (
                          SELECT FROM identity.role_grant_unit c
                          WHERE c.grant_id = g.id AND c.unit_id = ANY(u.line))
                        ELSE false END
                """,
            today)
        .param("names", names)
        .param("unit", unitId)
        .query((row, number) -> row.getLong(1))
        .set();
  }

  Set<Long> wholeBank(List<String> names, LocalDate today) {
    return ask(
            SERVING
                + """
                SELECT DISTINCT s.id
                FROM serving s
                JOIN identity.role_grant g
                  ON g.staff_id = s.id AND g.revoked_at IS NULL AND g.scope = 'WHOLE_BANK'
                JOIN identity.role_permission p
                  ON p.role_id = g.role_id AND p.permission IN (:names)
                """,
            today)
        .param("names", names)
        .query((row, number) -> row.getLong(1))
        .set();
  }

  Set<Long> holders(String role, long unitId, LocalDate today) {
    return ask(
            SERVING
                + """
                SELECT DISTINCT s.id
                FROM serving s
                JOIN posts h ON h.staff_id = s.id AND h.unit_id = :unit
                JOIN identity.role_grant g ON g.staff_id = s.id AND g.revoked_at IS NULL
                JOIN identity.role r ON r.id = g.role_id AND r.code = :role
                """,
            today)
        .param("role", role)
        .param("unit", unitId)
        .query((row, number) -> row.getLong(1))
        .set();
  }

  Set<Long> below(long unitId, LocalDate today) {
    return ask(
            SERVING
                + """
                SELECT DISTINCT s.id
                FROM serving s
                JOIN posts h ON h.staff_id = s.id
                JOIN identity.unit u ON u.id = h.unit_id
                WHERE u.line @> ARRAY[CAST(:unit AS bigint)]
                """,
            today)
        .param("unit", unitId)
        .query((row, number) -> row.getLong(1))
        .set();
  }

  private JdbcClient.StatementSpec ask(String sql, LocalDate today) {
    return jdbc.sql(sql).param("today", today);
  }
}
