package io.keheng.tablesheet;

import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table, or the parameters, into a sheet. */
final class SheetWriter {

  /** Lines above the rows: labels, kinds, expressions, types. */
  static final int HEAD = 4;

  /** Which of them, from 0, has the expressions. */
  static final int EXPRESSIONS = 2;

  /** The column with the values of parameters, from 0. */
  static final int VALUE = 3;

  private static final int LONGEST = 32_767;

  private final Texts texts;

  SheetWriter(Texts texts) {
    this.texts = texts;
  }

  void table(Worksheet sheet, TableElement table) {
    put(sheet, 0, 0, table.owner());
    put(sheet, 1, 0, table.hitPolicy());
    put(sheet, EXPRESSIONS, 0, texts.text("tablesheet.expression"));
    put(sheet, HEAD - 1, 0, texts.text("tablesheet.key"));
    for (int i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i);
      put(sheet, 0, i + 1, column.label().isEmpty() ? column.expression() : column.label());
      put(sheet, 1, i + 1, texts.text("tablesheet.kind." + column.kind()));
      put(sheet, EXPRESSIONS, i + 1, column.expression());
      put(sheet, HEAD - 1, i + 1, column.type());
    }
    var at = HEAD;
    for (var row : table.rows()) {
      put(sheet, at, 0, row.key());
      for (int i = 0; i < row.cells().size(); i++) {
        put(sheet, at, i + 1, row.cells().get(i));
      }
      at++;
    }
    sheet.freezePane(1, HEAD);
  }

  void parameters(Worksheet sheet, ParameterElements parameters) {
    var heads = List.of("name", "label", "type", "value", "description");
    for (int i = 0; i < heads.size(); i++) {
      put(sheet, 0, i, texts.text("tablesheet.parameter." + heads.get(i)));
    }
    var at = 1;
    for (var line : parameters.lines().values()) {
      put(sheet, at, 0, line.name());
      put(sheet, at, 1, line.label());
      put(sheet, at, 2, line.type());
      put(sheet, at, VALUE, line.value());
      put(sheet, at++, VALUE + 1, line.description());
    }
    sheet.freezePane(1, 1);
  }

  private static void put(Worksheet sheet, int row, int column, String text) {
    if (text.length() > LONGEST) {
      throw Refusal.invalid(
          "dmn",
          "tablesheet.too-long",
          sheet.getName(),
          String.valueOf(row + 1),
          Book.letters(column));
    }
    if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }
}
