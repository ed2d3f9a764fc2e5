package io.keheng.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/** The embedded DuckDB: one database in memory, a connection for each piece of work. */
final class Engine implements AutoCloseable {

  /** Reads one row of a result. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final DuckDBConnection database;

  Engine(LakeOptions options, Path spill) {
    try {
      database = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
      run(database, "SET memory_limit = " + text(options.memory()));
      run(database, "SET threads = " + options.threads());
      run(database, "SET temp_directory = " + text(spill.toString()));
      // Row ids are places in a file: nothing may move rows while a load works on them.
      run(database, "SET checkpoint_threshold = '1TB'");
      run(database, "SET TimeZone = 'UTC'");
      run(database, "SET autoinstall_known_extensions = false");
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  Connection connect() {
    try {
      return database.duplicate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  static void run(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  static <T> List<T> list(Connection connection, String sql, RowReader<T> reader) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  static <T> T one(Connection connection, String sql, RowReader<T> reader) {
    return list(connection, sql, reader).getFirst();
  }

  /** A SQL text literal. */
  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** A SQL list of text literals. */
  static String texts(List<String> values) {
    return "[" + String.join(", ", values.stream().map(Engine::text).toList()) + "]";
  }

  /** A quoted SQL name. */
  static String name(String value) {
    return "\"" + value.replace("\"", "\"\"") + "\"";
  }

  static LakeException failure(SQLException e) {
    String message = String.valueOf(e.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    LakeProblem problem =
        lower.contains("no space left")
                || lower.contains("disk quota")
                // By default all of the disk on which the engine spills.
                || lower.contains("failed to offload data block")
            ? LakeProblem.DISK_FULL
            : lower.contains("interrupt") ? LakeProblem.CANCELLED : LakeProblem.ENGINE;
    return new LakeException(problem, message, Map.of("message", message), e);
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
