package io.keheng.revision;

import io.keheng.measure.FindingTexts;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The texts of a revision, as their editor reads and writes them. */
@RestController
class DraftController {

  record Model(@NotBlank String model) {}

  /**
   * @param version of the text that was edited
   */
  record Text(int version, @NotBlank String dmn) {}

  record Value(int version, @NotBlank String name, @NotBlank @Size(max = 500) String value) {}

  record Input(int version, @NotBlank String decision, @NotBlank String fact) {}

  /**
   * @param row of the table, counted from 1
   * @param article blank for what the register says
   */
  record Source(
      int version,
      @NotBlank String decision,
      int row,
      @NotEmpty List<@NotBlank String> rules,
      @NotNull @Size(max = 500) String article) {}

  record Check(@NotNull String dmn) {}

  private final Drafts drafts;
  private final DraftEdits edits;
  private final DraftViews views;

  DraftController(Drafts drafts, DraftEdits edits, DraftViews views) {
    this.drafts = drafts;
    this.edits = edits;
    this.views = views;
  }

  @Permit("measure.draft")
  @PostMapping("/api/revisions/{id}/drafts")
  @ResponseStatus(HttpStatus.CREATED)
  DraftDetail open(@PathVariable long id, @Valid @RequestBody Model model) {
    drafts.open(id, model.model());
    return views.one(id, model.model());
  }

  @Permit("measure.read")
  @GetMapping("/api/revisions/{id}/drafts/{model}")
  DraftDetail one(@PathVariable long id, @PathVariable String model) {
    return views.one(id, model);
  }

  @Permit("measure.draft")
  @PutMapping("/api/revisions/{id}/drafts/{model}")
  DraftDetail save(
      @PathVariable long id, @PathVariable String model, @Valid @RequestBody Text text) {
    drafts.save(id, model, text.version(), text.dmn());
    return views.one(id, model);
  }

  @Permit("measure.draft")
  @DeleteMapping("/api/revisions/{id}/drafts/{model}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id, @PathVariable String model) {
    drafts.remove(id, model);
  }

  @Permit("measure.draft")
  @PutMapping("/api/revisions/{id}/drafts/{model}/parameter")
  DraftDetail parameter(
      @PathVariable long id, @PathVariable String model, @Valid @RequestBody Value value) {
    edits.parameter(id, model, value.version(), value.name(), value.value().strip());
    return views.one(id, model);
  }

  @Permit("measure.draft")
  @PostMapping("/api/revisions/{id}/drafts/{model}/inputs")
  DraftDetail input(
      @PathVariable long id, @PathVariable String model, @Valid @RequestBody Input input) {
    edits.input(id, model, input.version(), input.decision(), input.fact());
    return views.one(id, model);
  }

  @Permit("measure.draft")
  @PutMapping("/api/revisions/{id}/drafts/{model}/source")
  DraftDetail source(
      @PathVariable long id, @PathVariable String model, @Valid @RequestBody Source source) {
    edits.source(
        id,
        model,
        source.version(),
        source.decision(),
        source.row(),
        source.rules(),
        source.article());
    return views.one(id, model);
  }

  @Permit("measure.draft")
  @PostMapping("/api/revisions/{id}/drafts/{model}/rebase")
  DraftDetail rebase(@PathVariable long id, @PathVariable String model) {
    drafts.rebase(id, model);
    return views.one(id, model);
  }

  @Permit("measure.draft")
  @PostMapping("/api/revisions/{id}/drafts/{model}/checks")
  FindingTexts.Checked check(
      @PathVariable long id, @PathVariable String model, @Valid @RequestBody Check check) {
    return views.check(id, model, check.dmn());
  }
}
