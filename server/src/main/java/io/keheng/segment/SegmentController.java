package io.keheng.segment;

import io.keheng.classification.TableFigures;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import io.keheng.shared.Why;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SegmentController {

  private final CustomerClasses classes;
  private final Segments segments;

  SegmentController(CustomerClasses classes, Segments segments) {
    this.classes = classes;
    this.segments = segments;
  }

  @Permit("customer.read")
  @GetMapping("/api/customers/{id}/classes")
  List<CustomerClasses.CustomerClass> classes(@PathVariable long id) {
    return classes.of(id);
  }

  @Permit("customer.read")
  @GetMapping("/api/customers/{id}/classes/{table}/why")
  Why why(
      @PathVariable long id,
      @PathVariable String table,
      @RequestParam(required = false) @Nullable LocalDate on) {
    return classes.why(id, table, on);
  }

  @Permit("customer.read")
  @GetMapping("/api/customers/{id}/metrics")
  CustomerClasses.CustomerMetrics metrics(@PathVariable long id) {
    return classes.metrics(id);
  }

  /** The table with the rows that fired for a customer marked; 404 when it is of another set. */
  @Permit("measure.read")
  @GetMapping("/api/measures/{set}/{table}/decision")
  Why decision(
      @PathVariable String set, @PathVariable String table, @RequestParam long customerId) {
    var why = classes.why(customerId, table, null);
    if (why.decision() == null || !why.decision().release().name().startsWith(set + "/")) {
      throw Refusal.notFound();
    }
    return why;
  }

  /** The tables and their outcomes in words, for columns and filters of lists. */
  @Permit("customer.read")
  @GetMapping("/api/segments/tables")
  List<Segments.ClassTable> tables() {
    return segments.tables();
  }

  @Permit("customer.read")
  @GetMapping("/api/segments/figures")
  List<TableFigures> figures() {
    return segments.figures();
  }

  @Permit("customer.read")
  @GetMapping("/api/segments/customers")
  Page<Segments.MemberView> customers(
      @RequestParam String table,
      @RequestParam(required = false) @Nullable String outcome,
      Paging paging) {
    return segments.members(table, outcome, paging);
  }
}
