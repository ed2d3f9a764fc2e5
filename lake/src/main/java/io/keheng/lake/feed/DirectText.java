package io.keheng.lake.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.keheng.lake.DelimitedFormat;
import io.keheng.lake.RejectedRow;
import io.keheng.lake.Transactions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text of transactions that already is what the lake reads: no mapping stands between, and its
 * rejected lines go back as they came.
 */
public final class DirectText implements AutoCloseable {

  private static final String ISO = "yyyy-MM-dd";

  private final FeedFile file;
  private final Path target;
  private final Wording wording;
  private Writer out = Writer.nullWriter();
  private long rows;

  public DirectText(FeedFile file, Path target, Wording wording) {
    this.file = file;
    this.target = target;
    this.wording = wording;
  }

  /** The format, where the file needs no mapping. */
  public static Optional<DelimitedFormat> of(FeedFile file) {
    var plain =
        file.form() == FeedFile.Form.TEXT
            && file.encoding() != null
            && file.encoding().plain()
            && !file.encoding().mark()
            && file.header()
            && file.columns().stream().allMatch(Transactions.FILE_COLUMNS::contains)
            && file.mapping().joins().isEmpty()
            && file.mapping().columns().entrySet().stream()
                .allMatch(e -> same(e.getKey(), e.getValue()))
            && file.preview().stream().allMatch(row -> isoDate(file, row))
            && endsWithLine(file.readable());
    return plain
        ? Optional.of(
            new DelimitedFormat(file.delimiter(), file.quote(), true, file.columns(), "%Y-%m-%d"))
        : Optional.empty();
  }

  private static boolean same(String name, Template.Column column) {
    return column.from().size() == 1
        && column.from().getFirst().equals(name)
        && column.codes().isEmpty()
        && column.sign() == null
        && column.prefix() == null
        && column.expression() == null;
  }

  private static boolean isoDate(FeedFile file, java.util.List<String> row) {
    var at = file.columns().indexOf("booked_on");
    return file.format().datePatterns().contains(ISO)
        && at >= 0
        && at < row.size()
        && row.get(at).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  }

  static boolean endsWithLine(Path path) {
    try (var bytes = new RandomAccessFile(path.toFile(), "r")) {
      bytes.seek(bytes.length() - 1);
      return bytes.read() == '\n';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes one line back with its reason. */
  public void reject(RejectedRow row) {
    try {
      if (rows == 0) {
        out = Files.newBufferedWriter(target);
        write(String.join(String.valueOf(file.delimiter()), file.columns()), "reason");
      }
      rows++;
      write(
          row.raw() == null ? "" : row.raw().strip(),
          wording.say(code(row), row.column() == null ? "" : row.column(), ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String raw, String reason) throws IOException {
    out.write(raw);
    out.write(file.delimiter());
    var cell =
        CsvWriter.builder()
            .fieldSeparator(file.delimiter())
            .quoteCharacter(file.quote())
            .build(out);
    cell.writeRecord(reason);
    cell.flush();
  }

  /** The code under which a row's reason is said and counted. */
  public static String code(RejectedRow row) {
    return switch (row.reason()) {
      case UNREADABLE -> "line";
      case EMPTY -> "empty";
      case DUPLICATE_IN_FILE -> "duplicate";
      case DUPLICATE_OF_EARLIER_LOAD -> "duplicate-earlier";
      case UNKNOWN_ACCOUNT -> "orphan-account";
      case MAPPING -> "line";
    };
  }

  public long rows() {
    return rows;
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
