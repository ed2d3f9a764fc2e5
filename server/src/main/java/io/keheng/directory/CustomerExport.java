package io.keheng.directory;

import io.keheng.protection.ProtectedText;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Spreadsheet;
import io.keheng.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A list of customers as a spreadsheet, written while it is read. */
@Service
class CustomerExport {

  private static final int FLUSHED = 5_000;

  private static final Map<String, Function<CustomerLists.Line, @Nullable Object>> COLUMNS =
      columns();

  /**
   * How a sheet is written.
   *
   * @param clear protected columns without their masks
   * @param mark line above the heading that says who has it and why; null for none
   * @param told hears each line that is written
   */
  record Manner(boolean clear, @Nullable String mark, Consumer<CustomerLists.Line> told) {
    static final Manner MASKED = new Manner(false, null, line -> {});
  }

  private final CustomerLists lists;
  private final CustomerColumns above;
  private final Texts texts;

  CustomerExport(CustomerLists lists, CustomerColumns above, Texts texts) {
    this.lists = lists;
    this.above = above;
    this.texts = texts;
  }

  /** Refuses a column that no list has, and more customers than a sheet holds. */
  List<String> checked(CustomerFilter filter, @Nullable List<String> wanted) {
    var known = Stream.concat(COLUMNS.keySet().stream(), above.keys().stream()).toList();
    var columns = wanted == null || wanted.isEmpty() ? known : wanted;
    for (var column : columns) {
      if (!known.contains(column)) {
        throw Refusal.invalid(
            "columns", "customer.export.column", column, String.join(", ", known));
      }
    }
    var rows = lists.count(filter);
    if (rows >= Spreadsheet.ROWS) {
      throw Refusal.refused("customer.export.too-many", rows, Spreadsheet.ROWS - 1);
    }
    return columns;
  }

  @Transactional(readOnly = true)
  void write(
      CustomerFilter filter, Paging paging, List<String> columns, Manner manner, OutputStream out)
      throws IOException {
    try (var book = Spreadsheet.book(out)) {
      var sheet = book.newWorksheet(texts.text("customer.export.sheet"));
      var head = 0;
      var mark = manner.mark();
      if (mark != null) {
        sheet.value(head++, 0, mark);
      }
      for (var i = 0; i < columns.size(); i++) {
        sheet.value(head, i, heading(columns.get(i)));
      }
      sheet.freezePane(0, head + 1);
      var row = new AtomicInteger(head);
      lists.each(
          filter,
          paging,
          line -> {
            manner.told().accept(line);
            put(sheet, row.incrementAndGet(), columns, manner.clear(), line);
          });
    }
  }

  private String heading(String column) {
    return COLUMNS.containsKey(column)
        ? texts.text("customer.column." + column)
        : above.heading(column);
  }

  private void put(
      Worksheet sheet, int row, List<String> columns, boolean clear, CustomerLists.Line line) {
    for (var i = 0; i < columns.size(); i++) {
      var value = value(columns.get(i), clear, line);
      switch (value) {
        case null -> {}
        case LocalDate date -> {
          sheet.value(row, i, date);
          sheet.style(row, i).format("yyyy-MM-dd").set();
        }
        case Enum<?> constant ->
            sheet.value(
                row,
                i,
                texts.text("customer." + constant.getClass().getSimpleName() + "." + constant));
        default -> sheet.inlineString(row, i, value.toString());
      }
    }
    if (row % FLUSHED == 0) {
      flush(sheet);
    }
  }

  private static @Nullable Object value(String key, boolean clear, CustomerLists.Line line) {
    if (clear && key.equals("document")) {
      return ProtectedText.clear(line.customer().document());
    }
    if (clear && key.equals("mobile")) {
      return ProtectedText.clear(line.customer().mobile());
    }
    var column = COLUMNS.get(key);
    return column == null ? line.classes().get(key) : column.apply(line);
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Function<CustomerLists.Line, @Nullable Object>> columns() {
    var columns = new LinkedHashMap<String, Function<CustomerLists.Line, @Nullable Object>>();
    columns.put("number", line -> line.customer().number());
    columns.put("name", line -> line.customer().name());
    columns.put("kind", line -> line.customer().kind());
    columns.put("status", line -> line.customer().status());
    columns.put("creditRelation", line -> line.customer().creditRelation());
    columns.put("unitId", CustomerLists.Line::unitName);
    columns.put("managerId", CustomerLists.Line::managerName);
    columns.put("currency", line -> line.customer().currency());
    columns.put("since", line -> line.customer().since());
    columns.put("document", line -> line.customer().document());
    columns.put("mobile", line -> line.customer().mobile());
    columns.put("region", line -> line.customer().region());
    columns.put("riskTolerance", line -> line.customer().riskTolerance());
    columns.put("reviewDue", line -> line.customer().reviewDue());
    return columns;
  }
}
