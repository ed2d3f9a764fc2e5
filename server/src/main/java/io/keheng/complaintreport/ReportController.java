package io.keheng.complaintreport;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReportController {

  /**
   * @param on any day of the period
   * @param unitId null for the whole bank
   */
  record Form(@NotNull ReportKind kind, @NotNull LocalDate on, @Nullable Long unitId) {}

  record Made(long id) {}

  record Sending(long version, @NotBlank @Size(max = 200) String to) {}

  record ContactForm(
      long version,
      @NotBlank @Size(max = 100) String department,
      @NotBlank @Size(max = 100) String head,
      @NotBlank @Size(max = 100) String contact,
      @NotBlank @Size(max = 40) String telephone) {}

  private final Reports reports;
  private final ComplaintContacts contacts;
  private final ReportViews views;
  private final ReportBook book;

  ReportController(Reports reports, ComplaintContacts contacts, ReportViews views, ReportBook book) {
    this.reports = reports;
    this.contacts = contacts;
    this.views = views;
    this.book = book;
  }

  @Permit("complaint.report")
  @GetMapping("/api/complaint-reports")
  Page<ReportViews.Line> page(
      @RequestParam(required = false) @Nullable ReportKind kind, Paging paging) {
    return reports.page(kind, paging).map(views::line);
  }

  @Permit("complaint.report")
  @PostMapping("/api/complaint-reports")
  @ResponseStatus(HttpStatus.CREATED)
  Made make(@Valid @RequestBody Form form) {
    return new Made(reports.make(form.kind(), form.on(), form.unitId()));
  }

  @Permit("complaint.report")
  @GetMapping("/api/complaint-reports/{id}")
  ReportViews.View one(@PathVariable long id) {
    var report = reports.get(id);
    return views.view(report, reports.content(report));
  }

  @Permit("complaint.report")
  @PostMapping("/api/complaint-reports/{id}/sending")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void send(@PathVariable long id, @Valid @RequestBody Sending sending) {
    reports.send(id, sending.version(), sending.to());
  }

  @Permit("complaint.report")
  @GetMapping("/api/complaint-reports/{id}/book")
  void book(@PathVariable long id, HttpServletResponse response) throws IOException {
    var view = one(id);
    var report = view.report();
    var name = "complaint-report-%s-%s.xlsx".formatted(report.kind(), report.fromOn());
    try (var out = Spreadsheet.answer(response, name)) {
      book.write(view, out);
    }
  }

  @Permit("complaint.read")
  @GetMapping("/api/complaint-contacts")
  List<Contact> contacts() {
    return contacts.all();
  }

  @Permit("complaint.setup")
  @PutMapping("/api/complaint-contacts/{unit}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void contact(@PathVariable long unit, @Valid @RequestBody ContactForm form) {
    contacts.put(
        new Contact(
            unit,
            form.version(),
            form.department(),
            form.head(),
            form.contact(),
            form.telephone()));
  }
}
