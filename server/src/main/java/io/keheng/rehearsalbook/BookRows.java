package io.keheng.rehearsalbook;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads what the engine answers, row by row. */
final class BookRows {

  private BookRows() {}

  /** Reads one row. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Does something with one row. */
  @FunctionalInterface
  interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  static void each(Connection connection, String sql, Taker taker) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        taker.take(rows);
      }
    }
  }

  static <T> List<T> list(Connection connection, String sql, Reader<T> reader) throws SQLException {
    var found = new ArrayList<T>();
    each(connection, sql, row -> found.add(reader.read(row)));
    return found;
  }
}
