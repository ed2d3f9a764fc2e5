package io.keheng.auditor;

import io.keheng.audit.Look;
import io.keheng.audit.Looks;
import io.keheng.customer.Customers;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LookController {

  record LookLine(Look look, @Nullable String purposeLabel, @Nullable String staffNo) {}

  private static final int DAYS = 366;

  private final Looks looks;
  private final Customers customers;
  private final LookLines lines;

  LookController(Looks looks, Customers customers, LookLines lines) {
    this.looks = looks;
    this.customers = customers;
    this.lines = lines;
  }

  /** Who was shown protected data of a customer, when and why, newest first. */
  @Permit("audit.read")
  @ActsFor("S12-11")
  @GetMapping("/api/customers/{id}/looks")
  Page<LookLine> ofCustomer(@PathVariable long id, Paging paging) {
    customers.get(id);
    return lines.page(looks.ofCustomer(id, paging));
  }

  /** How often each person looked on each day, within the asking person's scope. */
  @Permit("audit.read")
  @GetMapping("/api/audit/looks")
  List<Look.Count> perDay(@RequestParam LocalDate from, @RequestParam LocalDate to) {
    if (ChronoUnit.DAYS.between(from, to) < 0 || ChronoUnit.DAYS.between(from, to) > DAYS) {
      throw Refusal.invalid("to", "audit.looks.span", DAYS);
    }
    return lines.seen(looks.perDay(from, to));
  }
}
