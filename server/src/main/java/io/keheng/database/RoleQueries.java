package io.keheng.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * The role of the pool and what it may do: read and write rows, nothing of the structure; in a
 * schema of evidence read and add, never change or remove. Asked with the connection of the owner.
 */
final class RoleQueries {

  /** Schemas whose rows are evidence. */
  private static final Set<String> APPEND_ONLY = Set.of("audit");

  private final Connection connection;

  RoleQueries(Connection connection) {
    this.connection = connection;
  }

  /**
   * Makes the role unless it is there.
   *
   * @param renewed whether its password is a new one
   */
  void admit(String role, String password, boolean renewed) throws SQLException {
    alone();
    try {
      if (!is("SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
        run("CREATE ROLE %s LOGIN PASSWORD %s", identifier(role), literal(password));
      } else if (renewed) {
        run("ALTER ROLE %s PASSWORD %s", identifier(role), literal(password));
      }
    } finally {
      together();
    }
  }

  /** Grants what is missing in these schemas, on what is there and on what will be made. */
  void grant(String role, List<String> schemas) throws SQLException {
    alone();
    try {
      for (var schema : schemas) {
        if (!complete(role, schema)) {
          grant(identifier(role), schema, APPEND_ONLY.contains(schema));
        }
      }
    } finally {
      together();
    }
  }

  /** Whether the role may change rows of evidence, or could allow itself to. */
  boolean rewritesEvidence(String role) throws SQLException {
    return is(
        """
        SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname = ANY (?::text[])
          AND (has_table_privilege(?, c.oid, 'UPDATE,DELETE,TRUNCATE')
               OR pg_has_role(?, c.relowner, 'MEMBER'))
          AND c.relname <> 'flyway_schema_history'
        """,
        "{" + String.join(",", APPEND_ONLY) + "}",
        role,
        role);
  }

  private void grant(String role, String schema, boolean appendOnly) throws SQLException {
    // MAINTAIN lets a large load refresh the planner's figures of the tables it filled.
    var rights = appendOnly ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE, MAINTAIN";
    run("GRANT USAGE ON SCHEMA %s TO %s", schema, role);
    run("GRANT %s ON ALL TABLES IN SCHEMA %s TO %s", rights, schema, role);
    run("REVOKE ALL ON %s.flyway_schema_history FROM %s", schema, role);
    run("GRANT SELECT ON %s.flyway_schema_history TO %s", schema, role);
    run("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %s TO %s", schema, role);
    var future = "ALTER DEFAULT PRIVILEGES IN SCHEMA " + schema + " GRANT ";
    run(future + "%s ON TABLES TO %s", rights, role);
    run(future + "USAGE, SELECT ON SEQUENCES TO %s", role);
  }

  private boolean complete(String role, String schema) throws SQLException {
    return is(
            "SELECT 1 FROM pg_namespace WHERE nspname = ? AND has_schema_privilege(?, oid, 'USAGE')",
            schema,
            role)
        && !is(
            """
            SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relname <> 'flyway_schema_history'
              AND CASE c.relkind WHEN 'S' THEN NOT has_sequence_privilege(?, c.oid, 'USAGE')
                  WHEN 'r' THEN NOT has_table_privilege(?, c.oid, 'INSERT')
                  WHEN 'v' THEN NOT has_table_privilege(?, c.oid, 'SELECT')
                  ELSE false END
            """,
            schema,
            role,
            role,
            role);
  }

  /** Two processes that start together would trip over each other's catalogue rows. */
  private void alone() throws SQLException {
    is("SELECT pg_advisory_lock(hashtext('keheng.roles'))");
  }

  private void together() throws SQLException {
    is("SELECT pg_advisory_unlock(hashtext('keheng.roles'))");
  }

  private boolean is(String sql, String... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      return any(statement, values);
    }
  }

  private static boolean any(PreparedStatement statement, String... values) throws SQLException {
    for (var i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    try (var rows = statement.executeQuery()) {
      return rows.next();
    }
  }

  private void run(String pattern, Object... parts) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(pattern.formatted(parts));
    }
  }

  private String identifier(String name) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.enquoteIdentifier(name, true);
    }
  }

  private String literal(String text) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.enquoteLiteral(text);
    }
  }
}
