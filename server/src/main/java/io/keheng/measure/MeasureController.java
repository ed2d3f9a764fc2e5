package io.keheng.measure;

import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeasureController {

  /**
   * The text of a DMN model.
   *
   * @param set the set that it is for, if any; what the measures demand of its numbers is checked
   * @param model its name in the set, without the ending
   */
  record Draft(@NotNull String dmn, @Nullable String set, @Nullable String model) {}

  private final MeasureViews views;
  private final FindingTexts findings;

  MeasureController(MeasureViews views, FindingTexts findings) {
    this.views = views;
    this.findings = findings;
  }

  @Permit("measure.read")
  @GetMapping("/api/measures")
  List<MeasureViews.SetView> sets() {
    return views.sets();
  }

  @Permit("measure.read")
  @GetMapping("/api/measures/{set}/{table}")
  TableDetail table(
      @PathVariable String set,
      @PathVariable String table,
      @RequestParam(required = false) @Nullable Long release) {
    return views.table(set, table, release);
  }

  @Permit("measure.check")
  @PostMapping("/api/measures/checks")
  FindingTexts.Checked check(@Valid @RequestBody Draft draft) {
    return findings.check(draft.dmn(), draft.set(), draft.model());
  }
}
