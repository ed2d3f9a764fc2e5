package io.keheng.lake.feed;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds out what a file is: form, encoding, delimiter, columns; and shows its first rows. */
final class Recogniser {

  private static final int PREVIEW = 20;

  private final FileFormat format;
  private final Template.FileMapping mapping;
  private final SourceColumns sources;
  private final Path work;

  Recogniser(Template template, Template.FileMapping mapping, Path work) {
    this.mapping = mapping;
    this.sources = new SourceColumns(mapping);
    this.work = work;
    var own = mapping.format();
    var base = template.format() == null ? FileFormat.PLAIN : template.format();
    this.format = (own == null ? base : own.over(base)).over(FileFormat.PLAIN);
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
    var head = new TextHead(readable, format, sources);
    var delimiter = head.delimiter(file, declared);
    var rows = head.rows(delimiter, PREVIEW + 1);
    var columns = head.columns(rows);
    return file(
        file,
        readable,
        form,
        encoding,
        delimiter,
        columns,
        head.named() ? rows.subList(Math.min(1, rows.size()), rows.size()) : rows);
  }

  FeedFile file(
      Path file,
      Path readable,
      FeedFile.Form form,
      @Nullable TextEncoding encoding,
      char delimiter,
      List<String> columns,
      List<List<String>> preview) {
    var missing = sources.missing(columns);
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
    ignored.removeAll(sources.all());
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

  private static String magic(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(4), Charset.forName("ISO-8859-1"));
    }
  }
}
