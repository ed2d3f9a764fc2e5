package io.keheng.lake;

import io.keheng.decision.SqlDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes and reads the snapshots; each is replaced as a whole, atomically. */
public final class Snapshots {

  private final Path folder;
  private final Engine engine;

  Snapshots(Path root, Engine engine) {
    this.folder = root.resolve("snapshots");
    this.engine = engine;
  }

  /**
   * Replaces a snapshot by the rows of a result; columns are found by name.
   *
   * @return number of rows
   */
  public long write(Snapshot snapshot, ResultSet rows) throws SQLException {
    try (Connection connection = engine.connect()) {
      Engine.run(connection, "CREATE TEMP TABLE incoming (%s)".formatted(definition(snapshot)));
      try (DuckDBAppender appender =
          connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "incoming")) {
        while (rows.next()) {
          appender.beginRow();
          for (String column : snapshot.definitions()) {
            append(appender, column, rows);
          }
          appender.endRow();
        }
      }
      return replace(connection, snapshot, "SELECT * FROM temp.main.incoming");
    }
  }

  /**
   * Replaces a snapshot by a UTF-8 CSV file with a header of column names, as PostgreSQL's {@code
   * COPY … TO … (FORMAT csv, HEADER)} writes it; an unquoted empty cell is null.
   *
   * @return number of rows
   */
  public long writeCsv(Snapshot snapshot, Path csv) {
    String types =
        String.join(
            ", ",
            snapshot.definitions().stream()
                .map(column -> column.split(" ", 2))
                .map(part -> "'%s': '%s'".formatted(part[0], part[1]))
                .toList());
    return writeSelect(
        snapshot,
        "SELECT %s FROM read_csv(%s, header = true, delim = ',', quote = '\"', types = {%s})"
            .formatted(
                String.join(", ", snapshot.columnNames()), Engine.text(csv.toString()), types));
  }

  /**
   * Replaces a snapshot by the rows of a SELECT of the embedded engine that gives its columns.
   *
   * @return number of rows
   */
  public long writeSelect(Snapshot snapshot, String select) {
    try (Connection connection = engine.connect()) {
      return replace(connection, snapshot, select);
    } catch (SQLException e) {
      throw Engine.failure(e);
    }
  }

  public boolean exists(Snapshot snapshot) {
    return Files.exists(folder.resolve(snapshot.fileName()));
  }

  /**
   * A SELECT over the snapshot.
   *
   * @throws LakeException {@link LakeProblem#SNAPSHOT_MISSING}
   */
  public String select(Snapshot snapshot) {
    return select(SqlDialect.DUCKDB, snapshot);
  }

  String select(SqlDialect dialect, Snapshot snapshot) {
    Path file = folder.resolve(snapshot.fileName());
    if (!Files.exists(file)) {
      throw new LakeException(
          LakeProblem.SNAPSHOT_MISSING,
          "the snapshot of " + snapshot.name() + " has not been written",
          Map.of("snapshot", snapshot.name()));
    }
    return ParquetFiles.select(dialect, List.of(file));
  }

  private long replace(Connection connection, Snapshot snapshot, String select) {
    String casts =
        String.join(
            ", ",
            snapshot.definitions().stream()
                .map(column -> column.split(" ", 2))
                .map(part -> "CAST(%s AS %s) AS %s".formatted(part[0], part[1], part[0]))
                .toList());
    Path half = folder.resolve(UUID.randomUUID() + ".half");
    try {
      Files.createDirectories(folder);
      Engine.run(
          connection,
          "COPY (SELECT %s FROM (%s)) TO %s (FORMAT parquet, ROW_GROUP_SIZE 20480)"
              .formatted(casts, select, Engine.text(half.toString())));
      Loads.force(half);
      long rows =
          Engine.one(
              connection,
              "SELECT count(*) FROM read_parquet(%s)".formatted(Engine.text(half.toString())),
              row -> row.getLong(1));
      Files.move(
          half,
          folder.resolve(snapshot.fileName()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      Loads.force(folder);
      return rows;
    } catch (IOException e) {
      throw Loads.failure(e);
    }
  }

  private static String definition(Snapshot snapshot) {
    return String.join(", ", snapshot.definitions());
  }

  private static void append(DuckDBAppender appender, String column, ResultSet row)
      throws SQLException {
    String[] part = column.split(" ", 2);
    switch (part[1].charAt(0)) {
      case 'B', 'I' -> {
        long value = row.getLong(part[0]);
        if (row.wasNull()) {
          appender.appendNull();
        } else if (part[1].equals("INTEGER")) {
          appender.append((int) value);
        } else {
          appender.append(value);
        }
      }
      case 'V' -> appender.append(row.getString(part[0]));
      default -> {
        if (part[1].equals("DATE")) {
          java.sql.Date day = row.getDate(part[0]);
          appender.append(day == null ? null : day.toLocalDate());
        } else {
          appender.append(row.getBigDecimal(part[0]));
        }
      }
    }
  }
}
