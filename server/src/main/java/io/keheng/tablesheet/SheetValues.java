package io.keheng.tablesheet;

import static io.keheng.tablesheet.SheetWriter.VALUE;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values of the parameters as their sheet has them. */
final class SheetValues {

  private final Book book;
  private final String sheet;
  private final ParameterElements parameters;

  SheetValues(Book book, String sheet, ParameterElements parameters) {
    this.book = book;
    this.sheet = sheet;
    this.parameters = parameters;
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
      var value = VALUE < line.size() ? line.get(VALUE) : "";
      if (!parameters.lines().containsKey(name)) {
        book.wrong(sheet, i + 1, 0, "tablesheet.no-parameter", name);
      } else if (value.isEmpty()) {
        book.wrong(sheet, i + 1, VALUE, "tablesheet.no-value", name);
      } else {
        values.put(name, value);
      }
    }
    return values;
  }
}
