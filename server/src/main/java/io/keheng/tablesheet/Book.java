package io.keheng.tablesheet;

import io.keheng.shared.Refusal;
import io.keheng.shared.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The texts of a workbook's sheets, and what was wrong with them. */
final class Book {

  /** Far more than any measure needs, and little enough to hold in memory. */
  private static final int MOST_PACKED = 20 << 20;

  private static final int MOST_UNPACKED = 200 << 20;
  private static final int LETTERS = 26;

  private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
  private final List<Violation> wrong = new ArrayList<>();

  private Book() {}

  /** Reads all sheets; refuses what is no workbook or unpacks to too much. */
  static Book read(InputStream xlsx) {
    var book = new Book();
    try {
      var bytes = xlsx.readNBytes(MOST_PACKED + 1);
      if (bytes.length > MOST_PACKED || unpacked(bytes) > MOST_UNPACKED) {
        throw Refusal.invalid("xlsx", "tablesheet.too-large");
      }
      try (var workbook =
          new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
        for (var sheet : workbook.getSheets().toList()) {
          var rows = new ArrayList<List<String>>();
          for (var row : sheet.read()) {
            while (rows.size() < row.getRowNum() - 1) {
              rows.add(List.of());
            }
            rows.add(book.cells(sheet.getName(), row));
          }
          book.sheets.put(sheet.getName(), rows);
        }
      }
    } catch (IOException | UncheckedIOException | ExcelReaderException e) {
      throw Refusal.invalid("xlsx", "tablesheet.unreadable");
    }
    return book;
  }

  /** What its parts unpack to, counted no further than what is too much. */
  private static long unpacked(byte[] bytes) throws IOException {
    var file = Files.createTempFile("keheng-sheets", ".xlsx");
    try {
      Files.write(file, bytes);
      var total = 0L;
      try (var zip = new ZipFile(file.toFile())) {
        for (var part : Collections.list(zip.entries())) {
          try (var in = zip.getInputStream(part)) {
            total += in.readNBytes((int) (MOST_UNPACKED - total + 1)).length;
          }
          if (total > MOST_UNPACKED) {
            return total;
          }
        }
      }
      return total;
    } finally {
      Files.delete(file);
    }
  }

  private List<String> cells(String sheet, Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(text(sheet, row.getRowNum(), i, row.getCell(i)));
    }
    return cells;
  }

  private String text(String sheet, int row, int column, @Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    return switch (cell.getType()) {
      case EMPTY -> "";
      case STRING -> cell.getText().strip();
      case BOOLEAN -> String.valueOf(cell.asBoolean());
      case NUMBER -> number(cell);
      case FORMULA, ERROR -> {
        wrong(sheet, row, column, "tablesheet.formula");
        yield "";
      }
    };
  }

  /** A number as FEEL; where Excel made a date of it, that date. */
  private static String number(Cell cell) {
    var format = String.valueOf(cell.getDataFormatString()).toLowerCase(Locale.ROOT);
    return format.contains("y")
        ? "date(\"" + cell.asDate().toLocalDate() + "\")"
        : cell.asNumber().toPlainString();
  }

  Optional<List<List<String>>> sheet(String name) {
    return Optional.ofNullable(sheets.get(name));
  }

  List<String> names() {
    return List.copyOf(sheets.keySet());
  }

  /**
   * @param row counted from 1 as Excel does
   * @param column counted from 0
   */
  void wrong(String sheet, int row, int column, String key, Object... more) {
    var args = new ArrayList<Object>(List.of(sheet, String.valueOf(row), letters(column)));
    args.addAll(List.of(more));
    wrong.add(new Violation(sheet + "!" + letters(column) + row, key, args.toArray()));
  }

  void missing(String sheet) {
    wrong.add(new Violation(sheet, "tablesheet.missing", sheet));
  }

  void unknown(String sheet) {
    wrong.add(new Violation(sheet, "tablesheet.unknown", sheet));
  }

  /** Refuses with everything that was wrong. */
  void requireSound() {
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
  }

  /** The letters by which Excel names a column. */
  static String letters(int column) {
    var rest = column / LETTERS;
    return (rest == 0 ? "" : letters(rest - 1)) + (char) ('A' + column % LETTERS);
  }
}
