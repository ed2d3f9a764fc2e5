package io.keheng.lake.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** Forms of a file other than UTF-8 text, brought to what the engine reads. */
final class Sources {

  private static final int PREVIEW = 20;

  private Sources() {}

  static Path toUtf8(Path file, Charset charset, Path work) throws IOException {
    var target = Files.createTempFile(work, "text", ".csv");
    try (var in = Files.newBufferedReader(file, charset);
        var out = Files.newBufferedWriter(target)) {
      in.transferTo(out);
    }
    return target;
  }

  /** The first sheet as comma-separated text; dates as yyyy-MM-dd. */
  static Path toCsv(Path sheet, Path work) throws IOException {
    Unpacking.check(sheet);
    var target = Files.createTempFile(work, "sheet", ".csv");
    try (var book = new ReadableWorkbook(sheet.toFile(), new ReadingOptions(true, true));
        var rows = book.getFirstSheet().openStream();
        var csv = CsvWriter.builder().build(target)) {
      var width = new int[1];
      rows.forEach(
          row -> {
            width[0] = Math.max(width[0], row.getCellCount());
            var cells = new ArrayList<String>();
            for (var i = 0; i < width[0]; i++) {
              cells.add(text(i < row.getCellCount() ? row.getCell(i) : null));
            }
            csv.writeRecord(cells);
          });
    } catch (ExcelReaderException | UncheckedIOException broken) {
      throw new FeedException("unreadable", sheet.getFileName(), "XLSX");
    }
    return target;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() != CellType.NUMBER) {
      return cell.getText();
    }
    var format = String.valueOf(cell.getDataFormatString()).toLowerCase(java.util.Locale.ROOT);
    return format.contains("y")
        ? cell.asDate().toLocalDate().toString()
        : cell.asNumber().toPlainString();
  }

  static FeedFile parquet(
      Path file, Template.FileMapping mapping, FileFormat format, Recogniser recogniser)
      throws IOException {
    var columns = new ArrayList<String>();
    var preview = new ArrayList<List<String>>();
    var sql =
        "SELECT * FROM read_parquet(%s) LIMIT %d".formatted(Quote.text(file.toString()), PREVIEW);
    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement();
        var rows = statement.executeQuery(sql)) {
      for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        columns.add(rows.getMetaData().getColumnName(i));
      }
      while (rows.next()) {
        var cells = new ArrayList<String>();
        for (var i = 1; i <= columns.size(); i++) {
          var text = rows.getString(i);
          cells.add(text == null ? "" : text);
        }
        preview.add(cells);
      }
    } catch (SQLException e) {
      throw new FeedException("parquet", file.getFileName());
    }
    return recogniser.file(file, file, FeedFile.Form.PARQUET, null, ',', columns, preview);
  }
}
