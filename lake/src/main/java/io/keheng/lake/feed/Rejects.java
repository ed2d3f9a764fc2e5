package io.keheng.lake.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** Gives rejected rows back: same columns, delimiter, quoting, encoding and form, and a reason. */
final class Rejects {

  private static final String REASON = "reason";

  private final FeedStage stage;
  private final FeedFile file;
  private final Wording wording;
  private final Path work;

  Rejects(FeedStage stage, FeedFile file, Wording wording, Path work) {
    this.stage = stage;
    this.file = file;
    this.wording = wording;
    this.work = work;
  }

  /**
   * @param sql gives the file's columns, {@code #row} and the list {@code reasons}
   */
  void write(Path target, String sql, List<BrokenLine> broken) {
    try {
      switch (file.form()) {
        case TEXT -> writeText(target, charset(), sql, broken);
        case SHEET -> writeSheet(target, sql);
        case PARQUET -> writeParquet(target, sql);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Charset charset() {
    return file.encoding() == null ? StandardCharsets.UTF_8 : file.encoding().charset();
  }

  private void writeText(Path target, Charset charset, String sql, List<BrokenLine> broken)
      throws IOException, SQLException {
    try (var out = Files.newBufferedWriter(target, charset);
        var csv = new SenderCsv(file).writer(out)) {
      if (file.encoding() != null && file.encoding().mark()) {
        out.write('\ufeff');
      }
      csv.writeRecord(headings());
      each(sql, row -> csv.writeRecord(cells(row, charset)));
      for (var line : broken) {
        csv.flush();
        out.write(line.text());
        out.write(file.delimiter());
        csv.writeRecord(said(List.of(line.code() + "||" + line.line()), charset));
      }
    }
  }

  private List<String> headings() {
    var headings = new ArrayList<>(file.columns());
    headings.add(REASON);
    return headings;
  }

  private List<String> cells(ResultSet row, Charset charset) throws SQLException {
    var cells = new ArrayList<String>();
    for (var column : file.columns()) {
      cells.add(row.getString(column));
    }
    var reasons = (Object[]) row.getArray("reasons").getArray();
    cells.add(said(Arrays.stream(reasons).map(String::valueOf).toList(), charset));
    return cells;
  }

  private String said(List<String> reasons, Charset charset) {
    var said =
        reasons.stream()
            .map(reason -> reason.split("\\|", 3))
            .map(part -> wording.say(part[0], part(part, 1), part(part, 2)))
            .collect(Collectors.joining("; "));
    return charset.newEncoder().canEncode(said) ? said : String.join("; ", reasons);
  }

  private static String part(String[] parts, int at) {
    return at < parts.length ? parts[at] : "";
  }

  private void writeSheet(Path target, String sql) throws IOException, SQLException {
    try (var out = Files.newOutputStream(target);
        var book = new Workbook(out, "Keheng", "1.0")) {
      var sheet = book.newWorksheet("rejects");
      var line = new int[1];
      var headings = headings();
      for (var i = 0; i < headings.size(); i++) {
        sheet.value(0, i, headings.get(i));
      }
      each(
          sql,
          row -> {
            line[0]++;
            var cells = cells(row, StandardCharsets.UTF_8);
            for (var i = 0; i < cells.size(); i++) {
              sheet.value(line[0], i, cells.get(i));
            }
          });
    }
  }

  private void writeParquet(Path target, String sql) throws IOException, SQLException {
    var csv = Files.createTempFile(work, "rejects", ".csv");
    try (var writer = CsvWriter.builder().build(csv)) {
      writer.writeRecord(headings());
      each(sql, row -> writer.writeRecord(cells(row, StandardCharsets.UTF_8)));
    }
    stage.run(
        "COPY (FROM read_csv(%s, all_varchar=true, header=true)) TO %s (FORMAT parquet)"
            .formatted(Quote.text(csv.toString()), Quote.text(target.toString())));
    Files.delete(csv);
  }

  private interface Each {
    void at(ResultSet row) throws SQLException;
  }

  private void each(String sql, Each each) throws SQLException {
    try (var statement = stage.duck().createStatement();
        var rows = statement.executeQuery(sql + " ORDER BY \"#row\"")) {
      while (rows.next()) {
        each.at(rows);
      }
    }
  }
}
