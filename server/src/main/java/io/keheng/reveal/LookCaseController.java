package io.keheng.reveal;

import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Unusual looks at protected information. */
@RestController
@RequestMapping("/api/unusual-looks")
class LookCaseController {

  record Closure(@NotBlank @Size(max = 500) String remark) {}

  private final LookCases cases;

  LookCaseController(LookCases cases) {
    this.cases = cases;
  }

  /** Cases of people within the asking person's scope, newest first. */
  @Permit(LookCases.READ)
  @GetMapping
  LookCases.Cases page(
      @RequestParam(required = false) @Nullable Boolean open,
      @RequestParam(required = false) @Nullable Long customer,
      Paging paging) {
    return cases.page(open, customer, paging);
  }

  @Permit(LookCases.READ)
  @GetMapping("/{id}")
  LookCases.Detail one(@PathVariable long id) {
    return cases.one(id);
  }

  @Permit(UnusualLooks.CLOSE)
  @PostMapping("/{id}/closure")
  CaseLines.Line close(@PathVariable long id, @Valid @RequestBody Closure closure) {
    return cases.close(id, closure.remark().strip());
  }
}
