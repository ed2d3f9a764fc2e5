package io.keheng.lake.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** Gives rejected rows back: same columns, delimiter, quoting, encoding and form, and a reason. */
final class Rejects {

  private static final String REASON = "reason";
  private static final int LOOK = 100;

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
        var csv = writer(out)) {
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

  private CsvWriter writer(Writer out) throws IOException {
    var quoted = quotedColumns();
    return CsvWriter.builder()
        .fieldSeparator(file.delimiter())
        .quoteCharacter(file.quote())
        .lineDelimiter(windows() ? LineDelimiter.CRLF : LineDelimiter.LF)
        .quoteStrategy(
            new QuoteStrategy() {
              @Override
              public boolean quoteValue(int line, int field, String value) {
                return quoted.contains(field);
              }

              @Override
              public boolean quoteEmpty(int line, int field) {
                return false;
              }
            })
        .build(out);
  }

  private boolean windows() throws IOException {
    try (var in = Files.newInputStream(file.readable())) {
      var head = in.readNBytes(1 << 16);
      for (var i = 1; i < head.length; i++) {
        if (head[i] == '\n') {
          return head[i - 1] == '\r';
        }
      }
    }
    return false;
  }

  /** The columns whose values the sender puts between quotes, found in the first lines. */
  private Set<Integer> quotedColumns() throws IOException {
    var quoted = new HashSet<Integer>();
    var start = String.valueOf(file.quote());
    try (var lines = Files.lines(file.readable())) {
      lines
          .skip(file.header() ? 1 : 0)
          .limit(LOOK)
          .map(line -> line.split(java.util.regex.Pattern.quote(delimiter()), -1))
          .filter(cells -> cells.length == file.columns().size())
          .forEach(
              cells -> {
                for (var i = 0; i < cells.length; i++) {
                  if (cells[i].startsWith(start)) {
                    quoted.add(i);
                  }
                }
              });
    }
    return quoted;
  }

  private String delimiter() {
    return String.valueOf(file.delimiter());
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
