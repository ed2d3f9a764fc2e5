package io.keheng.lake.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what a file is: form, encoding, delimiter, columns; and shows its first rows. */
final class Recogniser {

  private static final int PREVIEW = 20;
  private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

  private final Template.Format format;
  private final Template.FileMapping mapping;
  private final Path work;

  Recogniser(Template template, Template.FileMapping mapping, Path work) {
    this.mapping = mapping;
    this.work = work;
    var own = mapping.format();
    var base = template.format() == null ? Template.Format.PLAIN : template.format();
    this.format = (own == null ? base : own.over(base)).over(Template.Format.PLAIN);
  }

  FeedFile recognise(Path file) throws IOException {
    if (Files.size(file) == 0) {
      throw new FeedException("empty", file.getFileName());
    }
    var magic = magic(file);
    if (magic.startsWith("PAR1")) {
      return Sources.parquet(file, mapping, format, this);
    }
    if (magic.startsWith("PK")) {
      return sheet(file);
    }
    if (magic.startsWith("\u001f\u008b")) {
      throw new FeedException("packed", file.getFileName());
    }
    var encoding = TextEncoding.of(file, String.valueOf(format.encoding()));
    var readable = encoding.plain() ? file : Sources.toUtf8(file, encoding.charset(), work);
    var declared = String.valueOf(format.delimiter());
    return text(file, readable, FeedFile.Form.TEXT, encoding, declared);
  }

  private FeedFile sheet(Path file) throws IOException {
    if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new FeedException("packed", file.getFileName());
    }
    return text(file, Sources.toCsv(file, work), FeedFile.Form.SHEET, null, ",");
  }

  private FeedFile text(
      Path file,
      Path readable,
      FeedFile.Form form,
      @Nullable TextEncoding encoding,
      String declared)
      throws IOException {
    var delimiter = delimiter(file, readable, declared);
    var rows = rows(readable, delimiter, PREVIEW + 1);
    var header = !Boolean.FALSE.equals(format.header());
    var columns = columns(rows, header);
    return file(
        file,
        readable,
        form,
        encoding,
        delimiter,
        columns,
        header ? rows.subList(Math.min(1, rows.size()), rows.size()) : rows);
  }

  FeedFile file(
      Path file,
      Path readable,
      FeedFile.Form form,
      @Nullable TextEncoding encoding,
      char delimiter,
      List<String> columns,
      List<List<String>> preview) {
    var missing = missing(columns);
    if (!missing.isEmpty()) {
      throw new FeedException(
          "columns-missing",
          file.getFileName(),
          String.join(", ", missing),
          String.join(", ", columns));
    }
    var seen = new HashSet<String>();
    for (var column : columns) {
      if (!seen.add(column.toLowerCase(Locale.ROOT))) {
        throw new FeedException("column-twice", file.getFileName(), column);
      }
    }
    var ignored = new LinkedHashSet<>(columns);
    ignored.removeAll(sources(false));
    return new FeedFile(
        file,
        readable,
        mapping,
        format,
        form,
        encoding,
        delimiter,
        columns,
        preview,
        mapping.entity() == Entity.LOOKUP ? List.of() : List.copyOf(ignored));
  }

  private char delimiter(Path file, Path readable, String declared) throws IOException {
    var told = declared.equals("auto") ? null : declared.replace("\\t", "\t").charAt(0);
    if (told != null && missing(header(readable, told)).isEmpty()) {
      return told;
    }
    Character best = null;
    var most = 0;
    for (var candidate : DELIMITERS) {
      var found = header(readable, candidate);
      if (missing(found).isEmpty() && found.size() > most) {
        best = candidate;
        most = found.size();
      }
    }
    if (best == null) {
      return told == null ? widest(readable) : told;
    }
    if (told != null) {
      throw new FeedException("delimiter", file.getFileName(), best, told);
    }
    return best;
  }

  private char widest(Path readable) throws IOException {
    var best = ';';
    for (var candidate : DELIMITERS) {
      if (header(readable, candidate).size() > header(readable, best).size()) {
        best = candidate;
      }
    }
    return best;
  }

  private List<String> header(Path readable, char delimiter) throws IOException {
    return columns(rows(readable, delimiter, 1), !Boolean.FALSE.equals(format.header()));
  }

  private static List<String> columns(List<List<String>> rows, boolean header) {
    var columns = new ArrayList<String>();
    for (var name : rows.isEmpty() ? List.<String>of() : rows.getFirst()) {
      var number = columns.size() + 1;
      columns.add(
          header && !name.isBlank() ? name.replace("\ufeff", "").strip() : String.valueOf(number));
    }
    return columns;
  }

  private List<List<String>> rows(Path readable, char delimiter, int most) throws IOException {
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
        rows.add(List.copyOf(record.getFields()));
        if (rows.size() == most) {
          break;
        }
      }
    } catch (CsvParseException | UncheckedIOException broken) {
      return rows; // the preview ends where the text breaks; loading tells the line
    }
    return rows;
  }

  private Set<String> missing(List<String> columns) {
    var missing = new LinkedHashSet<>(sources(true));
    missing.removeAll(columns);
    return missing;
  }

  /** The columns of the file that the mapping reads; only the indispensable ones if asked. */
  private Set<String> sources(boolean indispensable) {
    var sources = new LinkedHashSet<String>();
    for (var target : mapping.entity().targets()) {
      var column = mapping.columns().get(target.name());
      if (column != null && (target.required() || !indispensable)) {
        column.from().stream().filter(name -> !name.contains(".")).forEach(sources::add);
        if (column.sign() != null) {
          sources.add(column.sign().by());
        }
      }
    }
    mapping.joins().values().stream()
        .flatMap(join -> join.on().keySet().stream())
        .filter(name -> !name.contains("."))
        .forEach(sources::add);
    if (mapping.key() != null) {
      sources.add(mapping.key());
    }
    return sources;
  }

  private static String magic(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(4), Charset.forName("ISO-8859-1"));
    }
  }
}
