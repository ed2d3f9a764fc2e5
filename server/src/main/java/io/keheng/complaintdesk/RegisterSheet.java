package io.keheng.complaintdesk;

import io.keheng.audit.Happenings;
import io.keheng.complaintreply.Printing;
import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Spreadsheet;
import io.keheng.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The register of complaints 投诉登记簿 taken away: as a spreadsheet or on paper. */
@Component
class RegisterSheet {

  /** What the trail keeps of an export. */
  record Exported(RegisterFilter filter, long cases) {}

  private static final int BATCH = 500;

  private final RegisterViews register;
  private final RegisterQueries queries;
  private final SheetQueries sheets;
  private final RegisterCells cells;
  private final Printing printing;
  private final Happenings happenings;
  private final Scopes scopes;
  private final Texts texts;
  private final Clock clock;
  private final DeskParameters parameters = DeskParameters.read();

  RegisterSheet(
      RegisterViews register,
      RegisterQueries queries,
      SheetQueries sheets,
      RegisterCells cells,
      Printing printing,
      Happenings happenings,
      Scopes scopes,
      Texts texts,
      Clock clock) {
    this.register = register;
    this.queries = queries;
    this.sheets = sheets;
    this.cells = cells;
    this.printing = printing;
    this.happenings = happenings;
    this.scopes = scopes;
    this.texts = texts;
    this.clock = clock;
  }

  /** Refuses more cases than one spreadsheet may hold; records that it is taken. */
  void takeBook(RegisterFilter filter) {
    record(filter, "xlsx", parameters.sheet());
  }

  @ActsFor({"S10-36", "S10-55"})
  void book(RegisterFilter filter, Paging paging, OutputStream out) throws IOException {
    try (var book = Spreadsheet.book(out)) {
      var sheet = book.newWorksheet(texts.text("complaintdesk.sheet"));
      for (var i = 0; i < RegisterCells.COLUMNS.size(); i++) {
        sheet.inlineString(
            0, i, texts.text("complaintdesk.column." + RegisterCells.COLUMNS.get(i)));
      }
      sheet.freezePane(1, 1);
      var row = new int[1];
      each(filter, paging, parameters.sheet(), line -> put(sheet, ++row[0], line));
    }
  }

  /** The register on paper; refuses more cases than one print may hold, and records it. */
  @ActsFor({"S10-36", "S10-55"})
  byte[] paper(RegisterFilter filter, Paging paging) {
    record(filter, "pdf", parameters.printed());
    return printing.pdf(
        "register",
        () -> {
          var rows = new ArrayList<Map<String, String>>();
          each(filter, paging, parameters.printed(), rows::add);
          return Map.of(
              "rows",
              rows,
              "count",
              rows.size(),
              "at",
              cells.at(clock.instant()),
              "by",
              Actor.current().name());
        });
  }

  private void record(RegisterFilter filter, String kind, int most) {
    var cases = queries.count(filter, scopes.of("complaint.read"), most);
    if (cases > most) {
      throw Refusal.refused("complaintdesk.too-many." + kind, most);
    }
    happenings.record("complaint-register", kind, "exported", new Exported(filter, cases));
  }

  private void each(
      RegisterFilter filter, Paging paging, int most, Consumer<Map<String, String>> told) {
    for (var page = 1; page <= (most + BATCH - 1) / BATCH; page++) {
      var lines = register.lines(filter, new Paging(page, BATCH, paging.sort()));
      var more = sheets.told(lines.stream().map(RegisterViews.Line::id).toList());
      for (var line : lines) {
        told.accept(cells.of(line, Objects.requireNonNull(more.get(line.id()))));
      }
      if (lines.size() < BATCH) {
        return;
      }
    }
  }

  private static void put(Worksheet sheet, int row, Map<String, String> line) {
    for (var i = 0; i < RegisterCells.COLUMNS.size(); i++) {
      sheet.inlineString(row, i, Objects.requireNonNull(line.get(RegisterCells.COLUMNS.get(i))));
    }
  }
}
