package io.keheng.decisionlog;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Why;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DecisionController {

  private final Decisions decisions;

  DecisionController(Decisions decisions) {
    this.decisions = decisions;
  }

  @Permit("customer.read")
  @GetMapping("/api/customers/{id}/decisions")
  Page<DecisionLine> decisions(@PathVariable long id, Paging paging) {
    return decisions.page(id, paging);
  }

  /** A decision as it was kept, and what the same facts and release give now. */
  @Permit("customer.read")
  @GetMapping("/api/decisions/{id}")
  Decisions.Detail decision(@PathVariable long id) {
    return decisions.detail(id);
  }

  @Permit("customer.read")
  @GetMapping("/api/decisions/{id}/why")
  Why why(@PathVariable long id) {
    return decisions.why(id);
  }
}
