package io.keheng.audit;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChangeController {

  private final Changes changes;

  ChangeController(Changes changes) {
    this.changes = changes;
  }

  @Permit("change.read")
  @GetMapping("/api/changes")
  Page<Change> changes(@RequestParam String entity, @RequestParam String id, Paging paging) {
    return changes.of(entity, id, paging);
  }
}
