package io.keheng.spark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Two relations of the embedded engine, compared column by column and row by row. */
final class Compared {

  private Compared() {}

  /** Names and types of the columns. */
  static List<String> columns(Connection connection, String relation) throws SQLException {
    return rows(
        connection, "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM %s)", relation);
  }

  /** Rows that stand in one of two relations alone, a few of them. */
  static List<String> differences(Connection connection, String one, String other)
      throws SQLException {
    List<String> found = new ArrayList<>();
    String only = "(SELECT * FROM %s EXCEPT ALL SELECT * FROM %s) LIMIT 3";
    found.addAll(rows(connection, only, one, other));
    found.addAll(rows(connection, only, other, one));
    return found;
  }

  static List<String> rows(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.formatted(arguments))) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(rows.getObject(i)));
        }
        found.add(String.join(" | ", row));
      }
      return found;
    }
  }
}
