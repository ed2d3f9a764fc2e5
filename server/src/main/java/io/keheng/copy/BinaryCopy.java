package io.keheng.copy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Many rows into a table through COPY in its binary form, made on all cores while others go out.
 */
public final class BinaryCopy {

  private static final int SLICE = 1_000;
  private static final byte[] HEADER =
      "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private BinaryCopy() {}

  /**
   * Copies the rows in their order, or none of them.
   *
   * @param target table and columns, such as {@code audit.change (entity, at)}
   * @param columns how many cells each row writes
   */
  public static <R> void into(
      Connection connection,
      String target,
      int columns,
      List<R> rows,
      BiConsumer<R, BinaryRow> cells)
      throws SQLException {
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    var copy = copies.copyIn("COPY " + target + " FROM STDIN (FORMAT binary)");
    try {
      copy.writeToCopy(HEADER, 0, HEADER.length);
      Slices.inOrder(
          rows, SLICE, slice -> content(slice, columns, cells), bytes -> send(copy, bytes));
      copy.endCopy();
    } catch (Slices.Stopped stopped) {
      throw stopped.cause();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void send(CopyIn copy, byte[] bytes) {
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw new Slices.Stopped(e);
    }
  }

  private static <R> byte[] content(List<R> rows, int columns, BiConsumer<R, BinaryRow> cells) {
    var content = new BinaryRow();
    for (var row : rows) {
      content.columns(columns);
      cells.accept(row, content);
    }
    return content.content();
  }
}
