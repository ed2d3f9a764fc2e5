package io.keheng.factor;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequiredRoleRepository {

  /**
   * @param role code of a role
   */
  record Stored(String role, boolean required, int version) {}

  private final JdbcClient jdbc;

  RequiredRoleRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Stored> all() {
    return jdbc.sql("SELECT role, required, version FROM factor.required_role")
        .query(new SimplePropertyRowMapper<>(Stored.class))
        .list();
  }

  boolean anyOf(Collection<String> roles) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM factor.required_role
                           WHERE required AND role = ANY(:roles))
            """)
        .param("roles", roles.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  void propose(String role) {
    jdbc.sql(
            """
            INSERT INTO factor.required_role (role, required) VALUES (:role, true)
            ON CONFLICT (role) DO NOTHING
            """)
        .param("role", role)
        .update();
  }

  /** False when the stored version is another one; version 0 is a role not stored yet. */
  boolean change(Stored wanted) {
    return jdbc.sql(
                """
                INSERT INTO factor.required_role AS r (role, required)
                SELECT :role, :required WHERE :version = 0
                UNION ALL
                SELECT :role, :required FROM factor.required_role
                WHERE role = :role AND version = :version AND :version > 0
                ON CONFLICT (role) DO UPDATE
                SET required = excluded.required, version = r.version + 1
                WHERE r.version = :version
                """)
            .param("role", wanted.role())
            .param("required", wanted.required())
            .param("version", wanted.version())
            .update()
        == 1;
  }
}
