package io.keheng.copy;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into a table of PostgreSQL through COPY. */
public final class CopyRows {

  // Characters that no text has: nothing needs quoting, JSON least of all.
  private static final char QUOTE = '\u0001';
  private static final char SEPARATOR = '\u0002';
  private static final String FORMAT = "(FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')";
  private static final int BUFFER = 1 << 16;

  private CopyRows() {}

  /** The text of a row's columns, null for NULL. */
  public interface Cells<R> {
    List<@Nullable String> of(R row) throws SQLException;
  }

  /**
   * Copies the rows in their order.
   *
   * @param target table and columns, such as {@code audit.entry (entity, at)}
   */
  public static <R> void into(
      Connection connection, String target, Iterable<R> rows, Cells<R> cells) throws SQLException {
    var sql = "COPY " + target + " FROM STDIN " + FORMAT;
    try (var out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql, BUFFER);
        var csv = writer(out)) {
      for (var row : rows) {
        csv.writeRecord(cells.of(row));
      }
    } catch (IOException e) {
      if (e.getCause() instanceof SQLException cause) {
        throw cause;
      }
      throw new UncheckedIOException(e);
    }
  }

  private static CsvWriter writer(PGCopyOutputStream out) {
    return CsvWriter.builder()
        .fieldSeparator(SEPARATOR)
        .quoteCharacter(QUOTE)
        .quoteStrategy(QuoteStrategies.EMPTY)
        .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
