package io.keheng.feed;

import io.keheng.feed.FeedTemplates.Text;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mapping templates, edited on screen and checked while one types. */
@RestController
@RequestMapping("/api/feed-templates")
class FeedTemplateController {

  record Change(@NotBlank String text, int version) {}

  record Check(@NotBlank String text) {}

  private final FeedTemplates templates;

  FeedTemplateController(FeedTemplates templates) {
    this.templates = templates;
  }

  @GetMapping
  @Permit("import.read")
  List<Text> all() {
    return templates.all();
  }

  @GetMapping("/{name}")
  @Permit("import.read")
  Text one(@PathVariable String name) {
    return templates.text(name);
  }

  @PutMapping("/{name}")
  @Permit("import.template")
  Text change(@PathVariable String name, @Valid @RequestBody Change change) {
    return templates.change(name, change.text(), change.version());
  }

  /** 204 for a template that can work; 422 with the place for one that cannot. */
  @PostMapping("/checks")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Permit("import.template")
  void check(@Valid @RequestBody Check check) {
    FeedTemplates.read(check.text());
  }
}
