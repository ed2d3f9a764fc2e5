package io.keheng.tablesheet;

import static io.keheng.tablesheet.SheetWriter.EXPRESSIONS;
import static io.keheng.tablesheet.SheetWriter.HEAD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of one table as its sheet has them, checked against the table. */
final class SheetRows {

  private final Book book;
  private final String sheet;
  private final TableElement table;

  SheetRows(Book book, String sheet, TableElement table) {
    this.book = book;
    this.sheet = sheet;
    this.table = table;
  }

  /** What is wrong is told to the book. */
  List<TableElement.Row> rows() {
    var found = book.sheet(sheet);
    if (found.isEmpty()) {
      book.missing(sheet);
      return List.of();
    }
    var lines = found.get();
    if (!columns(lines.size() > EXPRESSIONS ? lines.get(EXPRESSIONS) : List.of())) {
      return List.of();
    }
    Map<String, TableElement.Row> before = new HashMap<>();
    table.rows().forEach(row -> before.put(row.key(), row));
    var rows = new ArrayList<TableElement.Row>();
    for (int line = HEAD; line < lines.size(); line++) {
      var cells = lines.get(line);
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(row(line + 1, cells, before));
      }
    }
    return rows;
  }

  private boolean columns(List<String> names) {
    var sound = true;
    for (int i = 0; i < Math.max(table.columns().size(), names.size() - 1); i++) {
      var wanted = i < table.columns().size() ? table.columns().get(i).expression() : "";
      if (!cell(names, i + 1).equals(wanted.strip())) {
        book.wrong(sheet, EXPRESSIONS + 1, i + 1, "tablesheet.column", wanted);
        sound = false;
      }
    }
    return sound;
  }

  private TableElement.Row row(
      int number, List<String> line, Map<String, TableElement.Row> before) {
    var key = cell(line, 0);
    var old = before.get(key);
    var cells = new ArrayList<String>();
    for (int i = 0; i < table.columns().size(); i++) {
      var text = cell(line, i + 1);
      var same = old != null && old.cells().get(i).equals(text);
      if (text.isEmpty() && !same) {
        switch (table.columns().get(i).kind()) {
          case CONDITION -> text = "-";
          case OUTCOME -> book.wrong(sheet, number, i + 1, "tablesheet.no-outcome");
          case NOTE -> {}
        }
      }
      cells.add(text);
    }
    for (int i = table.columns().size() + 1; i < line.size(); i++) {
      if (!line.get(i).isEmpty()) {
        book.wrong(sheet, number, i, "tablesheet.beyond");
      }
    }
    return new TableElement.Row(key, cells);
  }

  private static String cell(List<String> line, int at) {
    return at < line.size() ? line.get(at) : "";
  }
}
