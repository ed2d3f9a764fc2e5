package io.keheng.movement;

import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Spreadsheet;
import io.keheng.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Movements as a spreadsheet, written while they are read. */
@Component
class MovementExport {

  private static final int BATCH = 500;
  private static final Map<String, Function<Movements.MovementView, String>> COLUMNS = columns();

  private final Movements movements;
  private final Texts texts;

  MovementExport(Movements movements, Texts texts) {
    this.movements = movements;
    this.texts = texts;
  }

  /** Refuses a column that no list has, and more movements than a sheet holds. */
  List<String> checked(MovementFilter filter, @Nullable List<String> wanted) {
    var columns = wanted == null || wanted.isEmpty() ? List.copyOf(COLUMNS.keySet()) : wanted;
    for (var column : columns) {
      if (!COLUMNS.containsKey(column)) {
        throw Refusal.invalid(
            "columns", "movement.no-column", column, String.join(", ", COLUMNS.keySet()));
      }
    }
    var rows = movements.page(filter, new Paging(1, 1, null)).total();
    if (rows >= Spreadsheet.ROWS) {
      throw Refusal.refused("movement.too-many", rows, Spreadsheet.ROWS - 1);
    }
    return columns;
  }

  void write(MovementFilter filter, Paging paging, List<String> columns, OutputStream out)
      throws IOException {
    try (var book = Spreadsheet.book(out)) {
      var sheet = book.newWorksheet(texts.text("movement.sheet"));
      for (var i = 0; i < columns.size(); i++) {
        sheet.value(0, i, texts.text("movement.column." + columns.get(i)));
      }
      sheet.freezePane(0, 1);
      var row = 0;
      var items = movements.page(filter, new Paging(1, BATCH, paging.sort())).items();
      for (var page = 2; !items.isEmpty(); page++) {
        for (var each : items) {
          put(sheet, ++row, columns, each);
        }
        sheet.flush();
        items = movements.page(filter, new Paging(page, BATCH, paging.sort())).items();
      }
    }
  }

  private void put(Worksheet sheet, int row, List<String> columns, Movements.MovementView each) {
    for (var i = 0; i < columns.size(); i++) {
      switch (columns.get(i)) {
        case "asOf" -> {
          sheet.value(row, i, each.asOf());
          sheet.style(row, i).format("yyyy-MM-dd").set();
        }
        case "direction" ->
            sheet.inlineString(row, i, texts.text("movement.direction." + each.direction()));
        case String column ->
            sheet.inlineString(row, i, Objects.requireNonNull(COLUMNS.get(column)).apply(each));
      }
    }
  }

  private static Map<String, Function<Movements.MovementView, String>> columns() {
    var columns = new LinkedHashMap<String, Function<Movements.MovementView, String>>();
    columns.put("asOf", each -> each.asOf().toString());
    columns.put("number", Movements.MovementView::number);
    columns.put("name", Movements.MovementView::name);
    columns.put("unitName", Movements.MovementView::unitName);
    columns.put("table", Movements.MovementView::tableLabel);
    columns.put("from", Movements.MovementView::fromLabel);
    columns.put("to", Movements.MovementView::toLabel);
    columns.put("direction", each -> each.direction().name());
    return columns;
  }
}
