package io.keheng.role;

import io.keheng.identity.ScopeKind;
import io.keheng.identity.StaffMember;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class GrantRepository {

  private final JdbcClient jdbc;

  GrantRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void grant(long staffId, Roles.Grant grant, Instant at) {
    var id =
        jdbc.sql(
                """
                INSERT INTO identity.role_grant (staff_id, role_id, scope, granted_at)
                VALUES (:staffId, :roleId, :scope, :at) RETURNING id
                """)
            .param("staffId", staffId)
            .param("roleId", grant.roleId())
            .param("scope", grant.scope().name())
            .param("at", at(at))
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            INSERT INTO identity.role_grant_unit (grant_id, unit_id)
            SELECT DISTINCT CAST(:id AS bigint), unnest(:units)
            """)
        .param("id", id)
        .param("units", grant.unitIds().toArray(Long[]::new))
        .update();
  }

  void revoke(long grantId, Instant at) {
    jdbc.sql("UPDATE identity.role_grant SET revoked_at = :at WHERE id = :id")
        .param("id", grantId)
        .param("at", at(at))
        .update();
  }

  List<Long> holders(long roleId) {
    return jdbc.sql(
            """
            SELECT DISTINCT staff_id FROM identity.role_grant
            WHERE role_id = :roleId AND revoked_at IS NULL
            """)
        .param("roleId", roleId)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** What a person holds now, role names in Chinese or English. */
  public List<StaffMember.Grant> held(long staffId, boolean english) {
    return jdbc.sql(
            """
            SELECT g.id, g.role_id, r.code AS role, g.scope,
                   CASE WHEN :english THEN r.name_en ELSE r.name END AS role_name,
                   ARRAY(SELECT u.unit_id FROM identity.role_grant_unit u
                         WHERE u.grant_id = g.id ORDER BY 1) AS unit_ids
            FROM identity.role_grant g JOIN identity.role r ON r.id = g.role_id
            WHERE g.staff_id = :staffId AND g.revoked_at IS NULL
            ORDER BY g.id
            """)
        .param("staffId", staffId)
        .param("english", english)
        .query(
            (row, number) ->
                new StaffMember.Grant(
                    row.getLong("id"),
                    row.getLong("role_id"),
                    row.getString("role"),
                    row.getString("role_name"),
                    ScopeKind.valueOf(row.getString("scope")),
                    List.of((Long[]) row.getArray("unit_ids").getArray())))
        .list();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
