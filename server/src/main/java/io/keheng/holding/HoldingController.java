package io.keheng.holding;

import io.keheng.lake.Series;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a customer holds and what flows through it. */
@RestController
class HoldingController {

  private final Holdings holdings;

  HoldingController(Holdings holdings) {
    this.holdings = holdings;
  }

  @GetMapping("/api/customers/{id}/holdings")
  @Permit("customer.read")
  Holdings.View holdings(@PathVariable long id) {
    return holdings.of(id);
  }

  @GetMapping("/api/customers/{id}/flows")
  @Permit("customer.read")
  List<Holdings.Flow> flows(
      @PathVariable long id, @RequestParam(name = "months", defaultValue = "24") int months) {
    return holdings.flows(id, months);
  }

  @GetMapping("/api/accounts/{id}/transactions")
  @Permit("customer.read")
  Page<Series.Entry> transactions(@PathVariable long id, Paging paging) {
    return holdings.transactions(id, paging);
  }
}
