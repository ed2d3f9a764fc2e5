package io.keheng.classchange;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Why;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of class that are not in force yet. */
@RestController
@RequestMapping("/api/class-changes")
class PendingController {

  /** Where the filing or the opinion stands. */
  record Decision(@NotBlank @Size(max = 200) String note) {}

  private final PendingChanges pending;

  PendingController(PendingChanges pending) {
    this.pending = pending;
  }

  @Permit("customer.read")
  @GetMapping
  Page<PendingViews.PendingView> all(Pending.Filter filter, Paging paging) {
    return pending.page(filter, paging);
  }

  @Permit("customer.read")
  @GetMapping("/{id}/why")
  Why why(@PathVariable long id) {
    return pending.why(id);
  }

  @Permit("classification.approve")
  @PostMapping("/{id}/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable long id, @Valid @RequestBody Decision decision) {
    pending.confirm(id, decision.note().strip());
  }

  @Permit("classification.approve")
  @PostMapping("/{id}/rejection")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reject(@PathVariable long id, @Valid @RequestBody Decision decision) {
    pending.reject(id, decision.note().strip());
  }
}
