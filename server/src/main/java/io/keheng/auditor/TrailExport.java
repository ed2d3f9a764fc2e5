package io.keheng.auditor;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.keheng.audit.Change;
import io.keheng.audit.Happenings;
import io.keheng.auditchain.Chain;
import io.keheng.shared.Refusal;
import io.keheng.shared.Spreadsheet;
import io.keheng.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Rows of the trail as a file; that they were taken out stands in the trail itself. */
@Service
class TrailExport {

  enum Format {
    CSV,
    XLSX
  }

  /** What the trail keeps of an export. */
  record Taken(Format format, long rows, TrailFilter filter) {}

  private static final String PERMISSION = "audit.export";
  private static final int BATCH = 500;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "at",
          "staffNo",
          "staff",
          "kind",
          "entity",
          "subject",
          "action",
          "before",
          "after",
          "purpose",
          "reference",
          "address",
          "agent");

  private final AuditTrail trail;
  private final Chain chain;
  private final Happenings happenings;
  private final Texts texts;
  private final Clock clock;

  TrailExport(AuditTrail trail, Chain chain, Happenings happenings, Texts texts, Clock clock) {
    this.trail = trail;
    this.chain = chain;
    this.happenings = happenings;
    this.texts = texts;
    this.clock = clock;
  }

  /** Refuses more rows than a sheet holds, seals the trail and records that it is taken out. */
  void begin(TrailFilter filter, Format format) {
    var rows = trail.count(filter, PERMISSION, Spreadsheet.ROWS);
    if (format == Format.XLSX && rows >= Spreadsheet.ROWS) {
      throw Refusal.refused("audit.export.too-many", Spreadsheet.ROWS - 1);
    }
    chain.seal();
    happenings.record("audit-trail", format, "exported", new Taken(format, rows, filter));
  }

  void write(TrailFilter filter, Format format, OutputStream out) throws IOException {
    switch (format) {
      case CSV -> csv(filter, out);
      case XLSX -> sheet(filter, out);
    }
  }

  private void csv(TrailFilter filter, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Spreadsheets take a file without the mark for one in the local encoding.
    writer.write('\ufeff');
    try (var csv = CsvWriter.builder().build(writer)) {
      csv.writeRecord(headings());
      each(filter, cells -> csv.writeRecord(harmless(cells)));
    }
  }

  private void sheet(TrailFilter filter, OutputStream out) throws IOException {
    try (var book = Spreadsheet.book(out)) {
      var sheet = book.newWorksheet(texts.text("audit.export.sheet"));
      var headings = headings();
      for (var i = 0; i < headings.size(); i++) {
        sheet.value(0, i, headings.get(i));
      }
      sheet.freezePane(0, 1);
      var row = new AtomicInteger();
      each(
          filter,
          cells -> {
            row.incrementAndGet();
            for (var i = 0; i < cells.size(); i++) {
              // Texts that are shared between cells would all be kept until the end.
              sheet.inlineString(row.get(), i, cells.get(i));
            }
            if (row.get() % BATCH == 0) {
              flush(sheet::flush);
            }
          });
    }
  }

  private interface Flush {
    void now() throws IOException;
  }

  private static void flush(Flush sheet) {
    try {
      sheet.now();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> headings() {
    return COLUMNS.stream().map(column -> texts.text("audit.column." + column)).toList();
  }

  private void each(TrailFilter filter, Consumer<List<@Nullable String>> taker) {
    trail.each(
        filter, PERMISSION, BATCH, lines -> lines.forEach(line -> taker.accept(cells(line))));
  }

  private List<@Nullable String> cells(TrailLine line) {
    var entry = line.entry();
    return Arrays.asList(
        Long.toString(entry.id()),
        TIME.format(entry.at().atZone(clock.getZone())),
        line.staffNo(),
        entry.staffName(),
        line.kindLabel(),
        line.entityLabel(),
        line.subject(),
        line.actionLabel(),
        values(entry.fields(), true),
        values(entry.fields(), false),
        line.purposeLabel(),
        entry.reference(),
        entry.address(),
        entry.agent());
  }

  private static String values(List<Change.Field> fields, boolean before) {
    return fields.stream()
        .filter(field -> (before ? field.before() : field.after()) != null)
        .map(field -> field.name() + "=" + (before ? field.before() : field.after()))
        .collect(Collectors.joining("; "));
  }

  /** What a spreadsheet would take for a formula is told as text. */
  private static List<@Nullable String> harmless(List<@Nullable String> cells) {
    var told = new ArrayList<@Nullable String>(cells.size());
    for (var cell : cells) {
      var formula = cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
      told.add(formula ? "'" + cell : cell);
    }
    return told;
  }
}
