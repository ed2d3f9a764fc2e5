package io.keheng.directory;

import io.keheng.audit.Happenings;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers")
class DirectoryController {

  /** What the trail keeps of an export. */
  record Exported(CustomerFilter filter, List<String> columns) {}

  private final CustomerLists lists;
  private final CustomerExport export;
  private final Happenings happenings;

  DirectoryController(CustomerLists lists, CustomerExport export, Happenings happenings) {
    this.lists = lists;
    this.export = export;
    this.happenings = happenings;
  }

  @Permit("customer.read")
  @GetMapping
  Page<CustomerLists.Line> list(CustomerFilter filter, Paging paging) {
    return lists.page(filter, paging);
  }

  /** The list for a text; other conditions stand in the address as they do there. */
  @Permit("customer.read")
  @PostMapping("/search")
  Page<CustomerLists.Line> search(
      @Valid @RequestBody Sought sought, CustomerFilter filter, Paging paging) {
    return lists.page(filter.with(sought.q()), paging);
  }

  @Permit("customer.read")
  @PostMapping("/suggestions")
  List<CustomerLists.Line> suggestions(@Valid @RequestBody Sought sought) {
    return lists.suggestions(sought.q());
  }

  /** What the list shows, as a spreadsheet: same filter and order, the chosen columns. */
  @Permit("customer.export")
  @GetMapping("/export")
  void export(
      CustomerFilter filter,
      Paging paging,
      @RequestParam @Nullable List<String> columns,
      HttpServletResponse response)
      throws IOException {
    var checked = export.checked(filter, columns);
    happenings.record(
        "customer-list", "xlsx", "exported", new Exported(filter.recorded(), checked));
    export.write(
        filter,
        paging,
        checked,
        CustomerExport.Manner.MASKED,
        Spreadsheet.answer(response, "customers.xlsx"));
  }

  @Permit("customer.export")
  @PostMapping("/export")
  void exportSought(
      @Valid @RequestBody Sought sought,
      CustomerFilter filter,
      Paging paging,
      @RequestParam @Nullable List<String> columns,
      HttpServletResponse response)
      throws IOException {
    export(filter.with(sought.q()), paging, columns, response);
  }
}
