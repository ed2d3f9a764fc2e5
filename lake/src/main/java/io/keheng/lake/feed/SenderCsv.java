package io.keheng.lake.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes text as the sender of a file does: its delimiter, ends of lines and quoted columns. */
final class SenderCsv {

  private static final int LOOK = 100;

  private final FeedFile file;

  SenderCsv(FeedFile file) {
    this.file = file;
  }

  CsvWriter writer(Writer out) throws IOException {
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
          .map(line -> line.split(Pattern.quote(delimiter()), -1))
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
}
