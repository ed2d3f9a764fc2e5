package io.keheng.rehearsal;

import io.keheng.rehearsal.BehindFigures.Figure;
import io.keheng.shared.Refusal;
import io.keheng.shared.Spreadsheet;
import io.keheng.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A rehearsal as a workbook, within the scope of who takes it away; no protected value in it. */
@Service
class RehearsalExport {

  private static final int BATCH = 1_000;

  private static final Figure MOVED = new Figure(null, null, null, true, null, null, null);

  private final RehearsalViews views;
  private final BehindFigures behind;
  private final Parts parts;
  private final Texts texts;

  RehearsalExport(RehearsalViews views, BehindFigures behind, Parts parts, Texts texts) {
    this.views = views;
    this.behind = behind;
    this.parts = parts;
    this.texts = texts;
  }

  /** The moved customers of the export; refuses more than a sheet holds. */
  List<Long> checked(long id) {
    var row = views.finished(id);
    var moved = behind.all(row, views.setup(row), MOVED);
    if (moved.size() >= Spreadsheet.ROWS) {
      throw Refusal.refused("rehearsal.too-many", moved.size(), Spreadsheet.ROWS - 1);
    }
    return moved;
  }

  void write(long id, List<Long> moved, OutputStream out) throws IOException {
    var detail = views.detail(id);
    try (var book = Spreadsheet.book(out)) {
      sheet(book, "summary", sheet -> summary(sheet, detail));
      sheet(book, "matrix", sheet -> matrices(sheet, detail));
      sheet(book, "units", sheet -> parts(sheet, "unit", parts.of(id, By.UNIT)));
      sheet(book, "managers", sheet -> parts(sheet, "manager", parts.of(id, By.MANAGER)));
      sheet(book, "costs", sheet -> costs(sheet, detail.costs()));
      sheet(book, "customers", sheet -> customers(sheet, id, moved));
    }
  }

  private interface Filling {
    void of(Worksheet sheet) throws IOException;
  }

  /** One sheet is finished before the next begins: a long one is written while it is filled. */
  private void sheet(Workbook book, String name, Filling filling) throws IOException {
    var sheet = book.newWorksheet(word("sheet." + name));
    filling.of(sheet);
    sheet.finish();
  }

  private void summary(Worksheet sheet, RehearsalViews.Detail detail) {
    var one = detail.rehearsal();
    var row = 0;
    line(sheet, row++, word("name"), one.name());
    line(sheet, row++, word("revision"), one.revisionTitle());
    line(sheet, row++, word("set"), one.bookLabel());
    line(sheet, row++, word("asOf"), one.asOf().toString());
    line(sheet, row++, word("by"), one.staffName());
    line(sheet, row++, word("scope"), word(detail.whole() ? "scope.whole" : "scope.part"));
    line(sheet, row++, word("customers"), one.customers());
    line(sheet, row++, word("moved"), one.moved());
    for (var fact : detail.unknown()) {
      line(sheet, row++, texts.text("rehearsal.export.unknown", fact.label()), fact.customers());
    }
  }

  private void matrices(Worksheet sheet, RehearsalViews.Detail detail) {
    var row = 0;
    line(
        sheet,
        row++,
        word("table"),
        word("release"),
        word("before"),
        word("after"),
        word("customers"));
    for (var table : detail.tables()) {
      for (var cell : table.cells()) {
        line(
            sheet,
            row++,
            table.label(),
            table.release(),
            label(table, cell.before()),
            label(table, cell.after()),
            cell.customers());
      }
    }
    sheet.freezePane(0, 1);
  }

  private String label(Figures.Matrix table, String code) {
    return table.outcomes().stream()
        .filter(outcome -> outcome.code().equals(code) && !code.isEmpty())
        .findFirst()
        .map(Figures.Outcome::label)
        .orElseGet(() -> word("none"));
  }

  private void parts(Worksheet sheet, String of, List<Figures.Part> parts) {
    var row = 0;
    line(
        sheet,
        row++,
        word(of),
        word("customers"),
        word("moved"),
        word("better"),
        word("worse"),
        word("fee.before"),
        word("fee.after"),
        word("gifts.before"),
        word("gifts.after"),
        word("calls.before"),
        word("calls.after"));
    for (var part : parts) {
      line(
          sheet,
          row++,
          Objects.requireNonNullElseGet(part.name(), () -> word("nobody")),
          part.customers(),
          part.moved(),
          part.better(),
          part.worse(),
          part.before().fee(),
          part.after().fee(),
          part.before().gifts(),
          part.after().gifts(),
          part.before().callsAWeek(),
          part.after().callsAWeek());
    }
    sheet.freezePane(0, 1);
  }

  private void costs(Worksheet sheet, Figures.Costs costs) {
    var row = 0;
    line(
        sheet,
        row++,
        word("table"),
        word("outcome"),
        word("customers.before"),
        word("customers.after"),
        word("fee.before"),
        word("fee.after"),
        word("gifts.before"),
        word("gifts.after"),
        word("calls.before"),
        word("calls.after"));
    for (var line : costs.lines()) {
      line(
          sheet,
          row++,
          line.tableLabel(),
          line.outcomeLabel(),
          line.customersBefore(),
          line.customersAfter(),
          line.before().fee(),
          line.after().fee(),
          line.before().gifts(),
          line.after().gifts(),
          line.before().callsAWeek(),
          line.after().callsAWeek());
    }
    sheet.freezePane(0, 1);
  }

  private void customers(Worksheet sheet, long id, List<Long> moved) throws IOException {
    var rehearsal = views.row(id);
    var setup = views.setup(rehearsal);
    var row = 0;
    line(
        sheet,
        row++,
        word("number"),
        word("customer"),
        word("unit"),
        word("manager"),
        word("table"),
        word("before"),
        word("after"));
    for (int from = 0; from < moved.size(); from += BATCH) {
      var some = moved.subList(from, Math.min(moved.size(), from + BATCH));
      for (var line : behind.lines(rehearsal, setup, some, setup.names())) {
        for (var change : line.changes()) {
          if (change.moved() && row < Spreadsheet.ROWS) {
            line(
                sheet,
                row++,
                line.number(),
                line.name(),
                line.unitName(),
                line.managerName(),
                change.tableLabel(),
                change.before().isEmpty() ? word("none") : change.before(),
                change.after().isEmpty() ? word("none") : change.after());
          }
        }
      }
      sheet.flush();
    }
  }

  private String word(String key) {
    return texts.text("rehearsal.export." + key);
  }

  private static void line(Worksheet sheet, int row, @Nullable Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      switch (cells[i]) {
        case null -> {}
        case Long number -> sheet.value(row, i, number);
        case BigDecimal number -> sheet.value(row, i, number);
        case Object text -> sheet.inlineString(row, i, text.toString());
      }
    }
  }
}
