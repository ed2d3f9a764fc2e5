package io.keheng.customer;

import io.keheng.customer.IntakeQueries.Staged;
import io.keheng.shared.CopyRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a batch on their way through COPY. */
final class IntakeRows {

  private static final CustomerField[] FIELDS = CustomerField.values();

  private IntakeRows() {}

  /**
   * @param key column that takes the first value of each row
   */
  static void copy(Connection connection, String table, String key, List<Staged> rows)
      throws SQLException {
    var target = "%s (%s, %s, %s)".formatted(table, key, FieldColumns.ALL, IntakeQueries.DERIVED);
    CopyRows.into(connection, target, rows, row -> cells(connection, row));
  }

  private static List<@Nullable String> cells(Connection connection, Staged staged)
      throws SQLException {
    var cells = new ArrayList<@Nullable String>(FIELDS.length + 6);
    cells.add(String.valueOf(staged.key()));
    for (var field : FIELDS) {
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
