package io.keheng.classoverride;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Why;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Classes set by hand. */
@RestController
class OverrideController {

  /**
   * @param until last day on which it is to stand
   */
  record Request(
      @NotBlank String table,
      @NotBlank String outcome,
      @NotNull LocalDate until,
      @NotBlank @Size(max = 200) String reason) {}

  record Approval(@Nullable @Size(max = 200) String note) {}

  record Refused(@NotBlank @Size(max = 200) String note) {}

  record Asked(long id) {}

  private final Overrides overrides;
  private final OverrideViews views;

  OverrideController(Overrides overrides, OverrideViews views) {
    this.overrides = overrides;
    this.views = views;
  }

  @Permit("customer.read")
  @GetMapping("/api/class-overrides")
  Page<OverrideViews.OverrideView> all(
      @RequestParam(required = false) @Nullable List<ClassOverride.State> state, Paging paging) {
    return overrides.page(state == null ? List.of() : state, paging).map(views::view);
  }

  @Permit("customer.read")
  @GetMapping("/api/class-overrides/{id}/why")
  Why why(@PathVariable long id) {
    return views.why(overrides.one(id));
  }

  @Permit("classification.override")
  @PostMapping("/api/customers/{id}/class-overrides")
  @ResponseStatus(HttpStatus.CREATED)
  Asked ask(@PathVariable long id, @Valid @RequestBody Request request) {
    return new Asked(
        overrides.ask(
            new Overrides.Wanted(
                id,
                request.table(),
                request.outcome(),
                request.until(),
                request.reason().strip())));
  }

  @Permit("classification.approve")
  @PostMapping("/api/class-overrides/{id}/approval")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void approve(@PathVariable long id, @Valid @RequestBody Approval approval) {
    overrides.approve(id, approval.note());
  }

  @Permit("classification.approve")
  @PostMapping("/api/class-overrides/{id}/rejection")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reject(@PathVariable long id, @Valid @RequestBody Refused refused) {
    overrides.reject(id, refused.note().strip());
  }

  @Permit("classification.override")
  @PostMapping("/api/class-overrides/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id) {
    overrides.withdraw(id);
  }

  @Permit("classification.approve")
  @PostMapping("/api/class-overrides/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable long id, @Valid @RequestBody Refused refused) {
    overrides.end(id, refused.note().strip());
  }
}
