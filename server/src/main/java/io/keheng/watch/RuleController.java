package io.keheng.watch;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The register of rules. */
@RestController
class RuleController {

  private final RuleViews views;

  RuleController(RuleViews views) {
    this.views = views;
  }

  @Permit("rule.read")
  @GetMapping("/api/rules")
  Page<RuleViews.RuleView> rules(RuleFilter filter, Paging paging) {
    return views.page(filter, paging);
  }

  @Permit("rule.read")
  @GetMapping("/api/rules/{id}")
  RuleViews.RuleDetail rule(@PathVariable String id) {
    return views.one(id);
  }
}
