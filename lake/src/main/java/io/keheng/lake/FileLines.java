package io.keheng.lake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Finds the lines of a text from which given data rows were read. */
final class FileLines {

  /** A line of a file; {@code number} is 1 for the first. */
  record Line(long number, String text) {}

  private FileLines() {}

  /** The line number in a result's column, or where it is null the row's number instead. */
  static long numberIn(ResultSet row, int column, int instead) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? row.getLong(instead) : number;
  }

  /**
   * Lines of data rows, counted from 1 and without the lines that could not be read. A cell that
   * contains a line break shifts the lines after it.
   */
  static Map<Long, Line> ofRows(Path file, boolean header, Set<Long> unreadable, Set<Long> rows) {
    Map<Long, Line> found = new HashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      long number = 0;
      long row = header ? -1 : 0;
      for (String text = reader.readLine();
          text != null && found.size() < rows.size();
          text = reader.readLine()) {
        number++;
        if (text.isEmpty() || unreadable.contains(number)) {
          continue;
        }
        row++;
        if (rows.contains(row)) {
          found.put(row, new Line(number, text));
        }
      }
    } catch (IOException e) {
      throw Loads.failure(e);
    }
    return found;
  }
}
