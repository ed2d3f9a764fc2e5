package io.keheng.movement;

import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** Movements as a spreadsheet, written while they are read. */
@Component
class MovementExport {

  /** What one sheet of a spreadsheet holds, its heading included. */
  private static final long SHEET_ROWS = 1_048_576;

  private static final int BATCH = 500;
  private static final List<String> COLUMNS =
      List.of("asOf", "number", "name", "unitName", "table", "from", "to", "direction");

  private final Movements movements;
  private final Texts texts;

  MovementExport(Movements movements, Texts texts) {
    this.movements = movements;
    this.texts = texts;
  }

  /** Refuses more movements than a sheet holds. */
  void check(MovementFilter filter) {
    var rows = movements.page(filter, new Paging(1, 1, null)).total();
    if (rows >= SHEET_ROWS) {
      throw Refusal.refused("movement.too-many", rows, SHEET_ROWS - 1);
    }
  }

  void write(MovementFilter filter, Paging paging, OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Keheng", "1.0")) {
      var sheet = book.newWorksheet(texts.text("movement.sheet"));
      for (var i = 0; i < COLUMNS.size(); i++) {
        sheet.value(0, i, texts.text("movement.column." + COLUMNS.get(i)));
      }
      sheet.freezePane(0, 1);
      var row = 0;
      var items = movements.page(filter, new Paging(1, BATCH, paging.sort())).items();
      for (var page = 2; !items.isEmpty(); page++) {
        for (var each : items) {
          row++;
          sheet.value(row, 0, each.asOf());
          sheet.style(row, 0).format("yyyy-MM-dd").set();
          sheet.inlineString(row, 1, each.number());
          sheet.inlineString(row, 2, each.name());
          sheet.inlineString(row, 3, each.unitName());
          sheet.inlineString(row, 4, each.tableLabel());
          sheet.inlineString(row, 5, each.fromLabel());
          sheet.inlineString(row, 6, each.toLabel());
          sheet.inlineString(row, 7, texts.text("movement.direction." + each.direction()));
        }
        sheet.flush();
        items = movements.page(filter, new Paging(page, BATCH, paging.sort())).items();
      }
    }
  }
}
