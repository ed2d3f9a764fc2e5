package io.keheng.tablesheet;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values of the parameters as their sheet has them. */
final class SheetValues {

  private final Book book;
  private final String sheet;
  private final ParameterElements parameters;
  private final int column;

  /**
   * @param column of the values, from 0
   */
  SheetValues(Book book, String sheet, ParameterElements parameters, int column) {
    this.book = book;
    this.sheet = sheet;
    this.parameters = parameters;
    this.column = column;
  }

  /** What is wrong is told to the book. */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    var lines = book.sheet(sheet).orElseThrow();
    for (int i = 1; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.stream().allMatch(String::isEmpty)) {
        continue;
      }
      var name = line.getFirst();
      var value = column < line.size() ? line.get(column) : "";
      if (!parameters.lines().containsKey(name)) {
        book.wrong(sheet, i + 1, 0, "tablesheet.no-parameter", name);
      } else if (value.isEmpty()) {
        book.wrong(sheet, i + 1, column, "tablesheet.no-value", name);
      } else {
        values.put(name, value);
      }
    }
    return values;
  }
}
