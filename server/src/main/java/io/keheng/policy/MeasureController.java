package io.keheng.policy;

import io.keheng.shared.Permit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeasureController {

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
  MeasureViews.TableDetail table(
      @PathVariable String set,
      @PathVariable String table,
      @RequestParam(required = false) @Nullable Long release) {
    return views.table(set, table, release);
  }

  @Permit("measure.check")
  @PostMapping(
      path = "/api/measures/checks",
      consumes = {
        MediaType.APPLICATION_XML_VALUE,
        MediaType.TEXT_XML_VALUE,
        MediaType.TEXT_PLAIN_VALUE
      })
  FindingTexts.Checked check(@RequestBody String dmn) {
    return findings.check(dmn);
  }
}
