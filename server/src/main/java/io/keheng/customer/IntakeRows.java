package io.keheng.customer;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.keheng.customer.IntakeQueries.Staged;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** The rows of a batch on their way through COPY. */
final class IntakeRows {

  private static final int BUFFER = 1 << 16;

  private IntakeRows() {}

  static void copy(Connection connection, List<Staged> rows) throws SQLException {
    var sql =
        "COPY customer_intake (row, %s, %s) FROM STDIN (FORMAT csv)"
            .formatted(FieldColumns.ALL, IntakeQueries.DERIVED);
    try (var out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql, BUFFER);
        var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      for (var row : rows) {
        csv.writeRecord(cells(connection, row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<@Nullable String> cells(Connection connection, Staged staged)
      throws SQLException {
    var cells = new ArrayList<@Nullable String>();
    cells.add(String.valueOf(staged.row()));
    for (var field : CustomerField.values()) {
      cells.add(FieldColumns.text(connection, staged.draft().value(field)));
    }
    var derived = staged.derived();
    cells.add(derived.documentKey());
    cells.add(derived.pinyin().whole());
    cells.add(derived.pinyin().initials());
    cells.add(derived.today().toString());
    cells.add(derived.due().toString());
    return cells;
  }
}
