package io.keheng.protection;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A bean of a module that keeps sealed columns: tells the re-encryption where they are. Each value
 * must have been sealed for the place {@code table.column} and the row's id.
 *
 * @param table with its schema, such as {@code customer.customer}
 * @param id the column of the row's id, unique and indexed
 * @param columns of type {@code bytea}
 */
public record SealedColumns(String table, String id, List<String> columns) {

  private static final Pattern NAME = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");

  public SealedColumns {
    columns = List.copyOf(columns);
    if (!NAME.matcher(table).matches()
        || !NAME.matcher(id).matches()
        || !columns.stream().allMatch(column -> NAME.matcher(column).matches())) {
      throw new IllegalArgumentException("no names of a table: " + table);
    }
  }

  public String place(String column) {
    return table + "." + column;
  }
}
