package io.keheng.complaintreport;

import io.keheng.complaintfigures.FigureBook;
import io.keheng.shared.Spreadsheet;
import io.keheng.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A report as a spreadsheet. */
@Component
class ReportBook {

  private final FigureBook figures;
  private final Texts texts;

  ReportBook(FigureBook figures, Texts texts) {
    this.figures = figures;
    this.texts = texts;
  }

  void write(ReportViews.View view, OutputStream out) throws IOException {
    try (var book = Spreadsheet.book(out)) {
      cover(book.newWorksheet(texts.text("complaintreport.cover")), view.report());
      if (view.report().kind() != ReportKind.FILING) {
        figures.sheets(book, view.customers(), "");
        figures.sheets(book, view.employees(), texts.text("complaintreport.employees") + "-");
      }
      if (!view.league().isEmpty()) {
        league(book.newWorksheet(texts.text("complaintreport.league")), view.league());
      }
      settings(book.newWorksheet(texts.text("complaintreport.settings")), view.settings());
      changes(book.newWorksheet(texts.text("complaintreport.changes")), view.changes());
    }
  }

  private void cover(Worksheet sheet, ReportViews.Line report) {
    told(sheet, 0, "kind", report.kindLabel());
    told(sheet, 1, "unit", report.unitName());
    told(sheet, 2, "span", report.fromOn() + " – " + report.toOn());
    told(sheet, 3, "due", text(report.dueOn()));
    told(sheet, 4, "sent-at", text(report.sentAt()));
    told(sheet, 5, "sent-by", report.sentBy());
    told(sheet, 6, "sent-to", report.sentTo());
  }

  private void told(Worksheet sheet, int row, String key, @Nullable String value) {
    row(sheet, row, Arrays.asList(texts.text("complaintreport." + key), value));
  }

  private void settings(Worksheet sheet, List<SettingViews.SettingView> settings) {
    headings(
        sheet,
        "unit",
        "what.PROCEDURE",
        "what.CHANNELS",
        "what.LINES",
        "what.DEPARTMENT",
        "what.HEAD",
        "what.CONTACT",
        "what.TELEPHONE");
    var row = 0;
    for (var each : settings) {
      row++;
      row(
          sheet,
          row,
          Arrays.asList(
              each.unitName(),
              each.procedure(),
              each.channels(),
              each.lines(),
              each.department(),
              each.head(),
              each.contact(),
              each.telephone()));
    }
  }

  private void league(Worksheet sheet, List<ReportViews.LeagueView> league) {
    headings(sheet, "unit", "received", "before-span", "late", "dissatisfied", "marks");
    var row = 0;
    for (var each : league) {
      row++;
      var of = each.row();
      row(sheet, row, Arrays.asList(each.unitName()));
      sheet.value(row, 1, of.received());
      sheet.value(row, 2, of.before());
      sheet.value(row, 3, of.late());
      sheet.value(row, 4, of.dissatisfied());
      sheet.inlineString(row, 5, String.join("、", each.marks()));
    }
  }

  private void changes(Worksheet sheet, List<SettingViews.ChangeView> changes) {
    headings(sheet, "unit", "what", "before", "after");
    var row = 0;
    for (var each : changes) {
      row++;
      row(sheet, row, Arrays.asList(each.unitName(), each.what(), each.before(), each.after()));
    }
  }

  private void headings(Worksheet sheet, String... keys) {
    for (var i = 0; i < keys.length; i++) {
      sheet.inlineString(0, i, texts.text("complaintreport." + keys[i]));
    }
  }

  private static void row(Worksheet sheet, int row, List<@Nullable String> cells) {
    for (var i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      if (cell != null) {
        sheet.inlineString(row, i, cell);
      }
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
