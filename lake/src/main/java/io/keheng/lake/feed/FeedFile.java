package io.keheng.lake.feed;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file that was recognised.
 *
 * @param path the file as it came
 * @param readable what the engine reads: the file itself, or its UTF-8 text
 * @param encoding null where the file is not a text
 * @param columns names in file order
 * @param preview its first rows, at most 20
 * @param ignored columns that the template does not use
 */
public record FeedFile(
    Path path,
    Path readable,
    Template.FileMapping mapping,
    FileFormat format,
    Form form,
    @Nullable TextEncoding encoding,
    char delimiter,
    List<String> columns,
    List<List<String>> preview,
    List<String> ignored) {

  private static final int LONGEST_LINE = 1 << 20;

  /** What kind of file it is. */
  public enum Form {
    TEXT,
    SHEET,
    PARQUET
  }

  public String name() {
    return path.getFileName().toString();
  }

  public Entity entity() {
    return mapping.entity();
  }

  char quote() {
    var quote = format.quote();
    return quote == null || quote.isEmpty() ? '"' : quote.charAt(0);
  }

  boolean header() {
    return !Boolean.FALSE.equals(format.header());
  }

  /** Lines before the first data row, 0 or 1. */
  public int headerLines() {
    return header() ? 1 : 0;
  }

  /**
   * SELECT of the file's own columns as text, with the number of the data row as {@code #row}.
   *
   * @param rejects name under which broken lines are kept; null leaves them out silently
   */
  String rows(@Nullable String rejects) {
    return "SELECT row_number() OVER () AS \"#row\", * FROM " + relation(rejects);
  }

  private String relation(@Nullable String rejects) {
    if (form == Form.PARQUET) {
      var casts =
          columns.stream()
              .map(name -> "CAST(%1$s AS VARCHAR) AS %1$s".formatted(Quote.name(name)))
              .collect(Collectors.joining(", "));
      return "(SELECT %s FROM read_parquet(%s))".formatted(casts, Quote.text(readable.toString()));
    }
    var keep =
        rejects == null
            ? "ignore_errors=true"
            : "store_rejects=true, rejects_limit=0, rejects_table=%s, rejects_scan=%s"
                .formatted(Quote.text(rejects), Quote.text(rejects + "_scan"));
    return """
    read_csv(%s, auto_detect=false, delim=%s, quote=%s, escape=%s, header=%s, nullstr='',
      allow_quoted_nulls=false, max_line_size=%d, %s, columns={%s})\
    """
        .formatted(
            Quote.text(readable.toString()),
            Quote.text(String.valueOf(delimiter)),
            Quote.text(String.valueOf(quote())),
            Quote.text(String.valueOf(quote())),
            header(),
            LONGEST_LINE,
            keep,
            columns.stream()
                .map(name -> Quote.text(name) + ": 'VARCHAR'")
                .collect(Collectors.joining(", ")));
  }
}
