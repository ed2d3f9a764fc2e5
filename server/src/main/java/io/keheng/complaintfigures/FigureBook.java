package io.keheng.complaintfigures;

import io.keheng.complaintfigures.Figures.Counts;
import io.keheng.shared.Spreadsheet;
import io.keheng.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Figures as a spreadsheet: one sheet with all, one for each dimension. */
@Component
public class FigureBook {

  private static final List<String> HEADINGS =
      List.of("received", "before", "ended", "timely", "late", "running", "days");

  private final Texts texts;

  FigureBook(Texts texts) {
    this.texts = texts;
  }

  void write(FigureView view, OutputStream out) throws IOException {
    try (var book = Spreadsheet.book(out)) {
      sheets(book, view, "");
    }
  }

  /**
   * Adds the sheets of figures to a book.
   *
   * @param mark what their names begin with, to tell several figures of one book apart
   */
  public void sheets(Workbook book, FigureView view, String mark) {
    total(book.newWorksheet(mark + texts.text("complaintfigures.total")), view);
    for (var part : view.parts()) {
      var sheet = book.newWorksheet(mark + part.label());
      headings(sheet, 0, part.label());
      var row = 0;
      for (var line : part.lines()) {
        row++;
        sheet.inlineString(row, 0, line.label());
        counts(sheet, row, line.counts());
      }
      sheet.freezePane(1, 1);
    }
    spots(book.newWorksheet(mark + texts.text("complaintfigures.hot-spots")), view);
  }

  private void total(Worksheet sheet, FigureView view) {
    headings(sheet, 0, texts.text("complaintfigures.span-label"));
    sheet.inlineString(1, 0, view.from() + " – " + view.to());
    counts(sheet, 1, view.total());
    sheet.inlineString(3, 0, texts.text("complaintfigures.column.closed"));
    sheet.value(3, 1, view.closed());
    sheet.inlineString(4, 0, texts.text("complaintfigures.column.open"));
    sheet.value(4, 1, view.open());
  }

  private void spots(Worksheet sheet, FigureView view) {
    sheet.inlineString(0, 0, texts.text("complaintfigures.by"));
    sheet.inlineString(0, 1, texts.text("complaintfigures.hot-spot"));
    sheet.inlineString(0, 2, texts.text("complaintfigures.column.received"));
    sheet.inlineString(0, 3, texts.text("complaintfigures.column.before"));
    var row = 0;
    for (var spot : view.hotSpots()) {
      row++;
      sheet.inlineString(row, 0, spot.dimensionLabel());
      sheet.inlineString(row, 1, spot.label());
      sheet.value(row, 2, spot.received());
      sheet.value(row, 3, spot.before());
    }
  }

  private void headings(Worksheet sheet, int row, String first) {
    sheet.inlineString(row, 0, first);
    for (var i = 0; i < HEADINGS.size(); i++) {
      sheet.inlineString(row, i + 1, texts.text("complaintfigures.column." + HEADINGS.get(i)));
    }
  }

  private static void counts(Worksheet sheet, int row, Counts counts) {
    var column = 0;
    for (var number :
        List.of(
            counts.received(),
            counts.before(),
            counts.ended(),
            counts.timely(),
            counts.late(),
            counts.running())) {
      column++;
      sheet.value(row, column, number);
    }
    if (counts.days() != null) {
      sheet.value(row, column + 1, counts.days());
    }
  }
}
