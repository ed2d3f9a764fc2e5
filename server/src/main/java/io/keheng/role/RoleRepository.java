package io.keheng.role;

import io.keheng.identity.ScopeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoleRepository {

  private static final String SELECT =
      """
      SELECT r.id, r.code, r.name, r.name_en, r.scope, r.version,
             ARRAY(SELECT p.permission FROM identity.role_permission p
                   WHERE p.role_id = r.id ORDER BY 1) AS permissions
      FROM identity.role r
      """;

  private final JdbcClient jdbc;

  RoleRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Role> all() {
    return jdbc.sql(SELECT + " ORDER BY r.id").query(RoleRepository::read).list();
  }

  Optional<Role> byId(long id) {
    return jdbc.sql(SELECT + " WHERE r.id = :id")
        .param("id", id)
        .query(RoleRepository::read)
        .optional();
  }

  Optional<Role> byCode(String code) {
    return jdbc.sql(SELECT + " WHERE r.code = :code")
        .param("code", code)
        .query(RoleRepository::read)
        .optional();
  }

  long insert(Role role) {
    var id =
        jdbc.sql(
                """
                INSERT INTO identity.role (code, name, name_en, scope)
                VALUES (:code, :name, :nameEn, :scope) RETURNING id
                """)
            .param("code", role.code())
            .param("name", role.name())
            .param("nameEn", role.nameEn())
            .param("scope", role.scope().name())
            .query(Long.class)
            .single();
    permissions(id, role.permissions());
    return id;
  }

  /** False when the stored version is another one. */
  boolean update(Role role) {
    var done =
        jdbc.sql(
                """
                UPDATE identity.role
                SET name = :name, name_en = :nameEn, scope = :scope, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("name", role.name())
            .param("nameEn", role.nameEn())
            .param("scope", role.scope().name())
            .param("id", role.id())
            .param("version", role.version())
            .update();
    if (done == 1) {
      permissions(role.id(), role.permissions());
    }
    return done == 1;
  }

  void permissions(long id, Collection<String> permissions) {
    jdbc.sql("DELETE FROM identity.role_permission WHERE role_id = :id").param("id", id).update();
    jdbc.sql(
            """
            INSERT INTO identity.role_permission (role_id, permission)
            SELECT DISTINCT :id, unnest(:permissions)
            """)
        .param("id", id)
        .param("permissions", permissions.toArray(String[]::new))
        .update();
  }

  List<PostKind> posts() {
    return jdbc.sql("SELECT code, name, name_en FROM identity.post ORDER BY name")
        .query(new SimplePropertyRowMapper<>(PostKind.class))
        .list();
  }

  void post(String code, String name, String nameEn) {
    jdbc.sql(
            """
            INSERT INTO identity.post (code, name, name_en) VALUES (:code, :name, :nameEn)
            ON CONFLICT (code) DO NOTHING
            """)
        .param("code", code)
        .param("name", name)
        .param("nameEn", nameEn)
        .update();
  }

  private static Role read(ResultSet row, int number) throws SQLException {
    return new Role(
        row.getLong("id"),
        row.getString("code"),
        row.getString("name"),
        row.getString("name_en"),
        ScopeKind.valueOf(row.getString("scope")),
        List.of((String[]) row.getArray("permissions").getArray()),
        row.getInt("version"));
  }

  /** What the roles that a person holds now permit, as the roles say it. */
  List<String> grantedPermissions(long staffId) {
    return jdbc.sql(
            """
            SELECT DISTINCT p.permission
            FROM identity.role_grant g JOIN identity.role_permission p ON p.role_id = g.role_id
            WHERE g.staff_id = :staffId AND g.revoked_at IS NULL
            """)
        .param("staffId", staffId)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** The codes of the roles that a person holds now. */
  Set<String> codesOf(long staffId) {
    return jdbc.sql(
            """
            SELECT r.code FROM identity.role_grant g JOIN identity.role r ON r.id = g.role_id
            WHERE g.staff_id = :staffId AND g.revoked_at IS NULL
            """)
        .param("staffId", staffId)
        .query((row, number) -> row.getString("code"))
        .set();
  }
}
