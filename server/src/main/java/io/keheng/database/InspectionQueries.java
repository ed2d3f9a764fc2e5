package io.keheng.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Checks of a whole database with PostgreSQL's own extension amcheck. */
final class InspectionQueries {

  private static final String TABLES =
      """
      SELECT format('%I.%I', n.nspname, c.relname)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      ORDER BY 1
      """;
  private static final String INDEXES =
      """
      SELECT format('%I.%I', n.nspname, c.relname)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_am a ON a.oid = c.relam AND a.amname = 'btree'
      WHERE c.relkind = 'i' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      ORDER BY 1
      """;

  private final Connection connection;

  InspectionQueries(Connection connection) {
    this.connection = connection;
  }

  RunningCopy.Inspection inspect() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS amcheck");
    }
    var damage = new ArrayList<String>();
    var rows = 0L;
    var tables = texts(TABLES);
    for (var table : tables) {
      damage.addAll(texts("SELECT ?::text || ': ' || msg FROM verify_heapam(?::regclass)", table));
      rows += Long.parseLong(texts("SELECT count(*)::text FROM " + table).getFirst());
    }
    for (var index : texts(INDEXES)) {
      try {
        texts("SELECT bt_index_check(?::regclass, true)::text", index);
      } catch (SQLException broken) {
        damage.add(index + ": " + broken.getMessage());
      }
    }
    return new RunningCopy.Inspection(tables.size(), rows, damage);
  }

  private List<String> texts(String sql, String... one) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
        statement.setString(i, one[0]);
      }
      try (var found = statement.executeQuery()) {
        var texts = new ArrayList<String>();
        while (found.next()) {
          texts.add(found.getString(1));
        }
        return texts;
      }
    }
  }
}
