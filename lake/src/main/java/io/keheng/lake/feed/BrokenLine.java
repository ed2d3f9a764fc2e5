package io.keheng.lake.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that does not fall into the file's columns.
 *
 * @param line line of the file, 1 for the first
 * @param code {@code columns-few}, {@code columns-many}, {@code quote}, {@code line}
 */
record BrokenLine(long line, String code, String text) {

  /**
   * The broken lines that the engine kept in a table while it read a file.
   *
   * @param rejects its {@code rejects_table}
   */
  static List<BrokenLine> all(Connection duck, String rejects) {
    var lines = new ArrayList<BrokenLine>();
    var sql =
        """
        SELECT line, min(CAST(error_type AS VARCHAR)), any_value(csv_line) FROM %s
        GROUP BY line ORDER BY line\
        """
            .formatted(rejects);
    try (var statement = duck.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        lines.add(BrokenLine.of(rows.getLong(1), rows.getString(2), rows.getString(3)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return lines;
  }

  private static BrokenLine of(long line, @Nullable String type, @Nullable String text) {
    var kind = String.valueOf(type);
    var code =
        kind.contains("UNQUOTED")
            ? "quote"
            : kind.contains("MISSING")
                ? "columns-few"
                : kind.contains("TOO MANY") ? "columns-many" : "line";
    return new BrokenLine(line, code, text == null ? "" : text.strip());
  }
}
