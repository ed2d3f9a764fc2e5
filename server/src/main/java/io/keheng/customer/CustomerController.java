package io.keheng.customer;

import io.keheng.audit.Change;
import io.keheng.audit.Happenings;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers")
class CustomerController {

  /**
   * @param confirmed the candidates for the same person have been looked at
   */
  record Opening(@NotNull CustomerDraft data, @Nullable Boolean confirmed) {}

  /**
   * @param version the version that was changed
   */
  record Saving(@NotNull CustomerDraft data, long version, @Nullable Boolean confirmed) {}

  /** What the trail keeps of an export. */
  record Exported(CustomerFilter filter, List<String> columns) {}

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  record Review(long version, @NotNull Channel channel) {}

  private final Customers customers;
  private final CustomerDesk desk;
  private final CustomerLists lists;
  private final CustomerExport export;
  private final FirstVersions versions;
  private final Happenings happenings;

  CustomerController(
      Customers customers,
      CustomerDesk desk,
      CustomerLists lists,
      CustomerExport export,
      FirstVersions versions,
      Happenings happenings) {
    this.customers = customers;
    this.desk = desk;
    this.lists = lists;
    this.export = export;
    this.versions = versions;
    this.happenings = happenings;
  }

  @Permit("customer.read")
  @GetMapping
  Page<CustomerLists.Line> list(CustomerFilter filter, Paging paging) {
    return lists.page(filter, paging);
  }

  @Permit("customer.read")
  @GetMapping("/suggestions")
  List<CustomerLists.Line> suggestions(@RequestParam String q) {
    return lists.suggestions(q);
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
    response.setContentType(XLSX);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("customers.xlsx").build().toString());
    export.write(filter, paging, checked, CustomerExport.Manner.MASKED, response.getOutputStream());
  }

  /** The same for a text that must not stand in an address. */
  @Permit("customer.export")
  @PostMapping("/export")
  void exportSought(
      @Valid @RequestBody CustomerSearchController.Sought sought,
      CustomerFilter filter,
      Paging paging,
      @RequestParam @Nullable List<String> columns,
      HttpServletResponse response)
      throws IOException {
    export(filter.with(sought.q()), paging, columns, response);
  }

  @Permit("customer.read")
  @GetMapping("/{id}")
  CustomerLists.Named one(@PathVariable long id) {
    return lists.named(customers.seen(id, SharedCustomers.Access.OPENED));
  }

  @Permit("customer.create")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Customer open(@Valid @RequestBody Opening opening) {
    return desk.open(opening.data(), Boolean.TRUE.equals(opening.confirmed()));
  }

  @Permit("customer.update")
  @PutMapping("/{id}")
  Customer change(@PathVariable long id, @Valid @RequestBody Saving saving) {
    return desk.change(
        id, saving.version(), saving.data(), Boolean.TRUE.equals(saving.confirmed()));
  }

  @Permit("customer.update")
  @PostMapping("/{id}/review")
  Customer review(@PathVariable long id, @Valid @RequestBody Review review) {
    return desk.review(id, review.version(), review.channel());
  }

  @Permit("customer.read")
  @GetMapping("/{id}/changes")
  Page<Change> changes(@PathVariable long id, Paging paging) {
    return versions.changes(customers.get(id), paging);
  }
}
