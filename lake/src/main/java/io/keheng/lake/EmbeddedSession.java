package io.keheng.lake;

import io.keheng.decision.SqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A session of the embedded DuckDB. */
final class EmbeddedSession implements LakeSession {

  private final Connection connection;

  EmbeddedSession(Connection connection) {
    this.connection = connection;
    dialect().functions().forEach(this::run);
  }

  @Override
  public SqlDialect dialect() {
    return SqlDialect.DUCKDB;
  }

  @Override
  public void run(String sql) {
    Engine.run(connection, sql);
  }

  @Override
  public List<Object> column(String sql) {
    return Engine.list(connection, sql, row -> row.getObject(1));
  }

  @Override
  public void keep(String name, String select) {
    run("CREATE OR REPLACE TEMP TABLE " + name + " AS " + select);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Engine.failure(e);
    }
  }
}
