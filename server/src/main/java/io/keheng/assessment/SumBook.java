package io.keheng.assessment;

import io.keheng.shared.Spreadsheet;
import io.keheng.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The sums of a month as a spreadsheet. */
@Component
class SumBook {

  private static final List<String> HEADINGS =
      List.of(
          "name",
          "unit",
          "faults",
          "fault-points",
          "praises",
          "praise-points",
          "reversed-points",
          "points",
          "amount");

  private final PointSums sums;
  private final Texts texts;

  SumBook(PointSums sums, Texts texts) {
    this.sums = sums;
    this.texts = texts;
  }

  void write(LocalDate month, OutputStream out) throws IOException {
    try (var book = Spreadsheet.book(out)) {
      for (var by : PointSums.By.values()) {
        sheet(book.newWorksheet(texts.text("assessment.by." + by)), sums.of(month, by));
      }
    }
  }

  private void sheet(Worksheet sheet, List<PointSums.Line> lines) {
    for (var i = 0; i < HEADINGS.size(); i++) {
      sheet.inlineString(0, i, texts.text("assessment.column." + HEADINGS.get(i)));
    }
    var row = 0;
    for (var line : lines) {
      row++;
      sheet.inlineString(row, 0, line.name());
      sheet.inlineString(row, 1, Objects.requireNonNullElse(line.unitName(), ""));
      var column = 1;
      for (var number :
          List.of(
              line.faults(),
              line.faultPoints(),
              line.praises(),
              line.praisePoints(),
              line.reversedPoints(),
              line.points())) {
        column++;
        sheet.value(row, column, number);
      }
      if (line.amount() != null) {
        sheet.value(row, column + 1, line.amount());
      }
    }
    sheet.freezePane(1, 1);
  }
}
