package io.keheng.tablesheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Edits workbooks as a person would, cell by cell. */
final class Workbooks {

  private Workbooks() {}

  /** Sheets by name, their lines and cells; a line too short stands for empty cells. */
  static Map<String, List<List<String>>> read(byte[] xlsx) throws IOException {
    var sheets = new LinkedHashMap<String, List<List<String>>>();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      for (var sheet : book.getSheets().toList()) {
        var lines = new ArrayList<List<String>>();
        for (var row : sheet.read()) {
          while (lines.size() < row.getRowNum()) {
            lines.add(new ArrayList<>());
          }
          for (int i = 0; i < row.getCellCount(); i++) {
            lines.getLast().add(row.getCell(i) == null ? "" : row.getCellText(i));
          }
        }
        sheets.put(sheet.getName(), lines);
      }
    }
    return sheets;
  }

  static ByteArrayInputStream edit(byte[] xlsx, Consumer<Map<String, List<List<String>>>> change)
      throws IOException {
    var sheets = read(xlsx);
    change.accept(sheets);
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      sheets.forEach((name, lines) -> write(book, name, lines));
    }
    return new ByteArrayInputStream(out.toByteArray());
  }

  private static void write(Workbook book, String name, List<List<String>> lines) {
    var sheet = book.newWorksheet(name);
    for (int row = 0; row < lines.size(); row++) {
      for (int i = 0; i < lines.get(row).size(); i++) {
        var text = lines.get(row).get(i);
        if (text.startsWith("formula:")) {
          sheet.formula(row, i, text.substring("formula:".length()));
        } else if (text.matches("number:.*")) {
          sheet.value(row, i, new java.math.BigDecimal(text.substring("number:".length())));
        } else if (!text.isEmpty()) {
          sheet.value(row, i, text);
        }
      }
    }
  }
}
