package io.keheng.lake.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a text: what parts its cells, and what its columns are called. */
final class TextHead {

  private static final int LONGEST = 500;
  private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

  private final Path readable;
  private final FileFormat format;
  private final SourceColumns sources;

  TextHead(Path readable, FileFormat format, SourceColumns sources) {
    this.readable = readable;
    this.format = format;
    this.sources = sources;
  }

  /** Whether the first row gives the names of the columns. */
  boolean named() {
    return !Boolean.FALSE.equals(format.header());
  }

  /**
   * The delimiter that gives the columns the mapping reads.
   *
   * @param declared one character, or {@code auto}
   * @throws FeedException {@code delimiter}: it is another than the declared one
   */
  char delimiter(Path file, String declared) throws IOException {
    var told = declared.equals("auto") ? null : declared.replace("\\t", "\t").charAt(0);
    if (told != null && sources.missing(header(told)).isEmpty()) {
      return told;
    }
    Character best = null;
    var most = 0;
    for (var candidate : DELIMITERS) {
      var found = header(candidate);
      if (sources.missing(found).isEmpty() && found.size() > most) {
        best = candidate;
        most = found.size();
      }
    }
    if (best == null) {
      return told == null ? widest() : told;
    }
    if (told != null) {
      throw new FeedException("delimiter", file.getFileName(), best, told);
    }
    return best;
  }

  private char widest() throws IOException {
    var best = ';';
    for (var candidate : DELIMITERS) {
      if (header(candidate).size() > header(best).size()) {
        best = candidate;
      }
    }
    return best;
  }

  private List<String> header(char delimiter) throws IOException {
    return columns(rows(delimiter, 1));
  }

  /** The names in the first row, or numbers where there are none. */
  List<String> columns(List<List<String>> rows) {
    var columns = new ArrayList<String>();
    for (var name : rows.isEmpty() ? List.<String>of() : rows.getFirst()) {
      var number = columns.size() + 1;
      columns.add(
          named() && !name.isBlank() ? name.replace("\ufeff", "").strip() : String.valueOf(number));
    }
    return columns;
  }

  private static String shown(String cell) {
    return cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST) + "…";
  }

  /** The first rows as they stand, cells longer than any value cut. */
  List<List<String>> rows(char delimiter, int most) throws IOException {
    var rows = new ArrayList<List<String>>();
    var quote = format.quote() == null || format.quote().isEmpty() ? '"' : format.quote().charAt(0);
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .quoteCharacter(quote)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .detectBomHeader(true)
            .ofCsvRecord(readable)) {
      for (var record : reader) {
        rows.add(record.getFields().stream().map(TextHead::shown).toList());
        if (rows.size() == most) {
          break;
        }
      }
    } catch (CsvParseException | UncheckedIOException broken) {
      return rows; // the preview ends where the text breaks; loading tells the line
    }
    return rows;
  }
}
