package io.keheng.rehearsal;

import io.keheng.audit.Happenings;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rehearsals of drafts: started, followed, kept, compared, taken away. */
@RestController
@RequestMapping("/api/rehearsals")
class RehearsalController {

  /**
   * @param tables tables by name; null for those that the draft can change
   */
  record Start(
      @NotNull Long revision,
      @NotNull LocalDate asOf,
      @NotBlank @Size(max = 80) String name,
      @Nullable @Size(max = 50) List<@NotBlank @Size(max = 80) String> tables) {}

  record Name(@NotBlank @Size(max = 80) String name) {}

  private final Rehearsals rehearsals;
  private final RehearsalViews views;
  private final RehearsalComparisons comparisons;
  private final RehearsalExport export;
  private final Happenings happenings;

  RehearsalController(
      Rehearsals rehearsals,
      RehearsalViews views,
      RehearsalComparisons comparisons,
      RehearsalExport export,
      Happenings happenings) {
    this.rehearsals = rehearsals;
    this.views = views;
    this.comparisons = comparisons;
    this.export = export;
    this.happenings = happenings;
  }

  @Permit("rehearsal.run")
  @PostMapping
  ResponseEntity<RehearsalViews.RehearsalView> start(@Valid @RequestBody Start start) {
    var id = rehearsals.start(start.revision(), start.asOf(), start.name().strip(), start.tables());
    return ResponseEntity.accepted()
        .location(URI.create("/api/rehearsals/" + id))
        .body(views.one(id));
  }

  @Permit("rehearsal.read")
  @GetMapping
  Page<RehearsalViews.RehearsalView> all(@RequestParam @Nullable Long revision, Paging paging) {
    return views.page(revision, paging);
  }

  @Permit("rehearsal.read")
  @GetMapping("/{id}")
  RehearsalViews.Detail one(@PathVariable long id) {
    return views.detail(id);
  }

  @Permit("rehearsal.run")
  @PutMapping("/{id}/name")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void rename(@PathVariable long id, @Valid @RequestBody Name name) {
    rehearsals.rename(id, name.name().strip());
  }

  @Permit("rehearsal.run")
  @PostMapping("/{id}/cancellation")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void cancel(@PathVariable long id) {
    rehearsals.cancel(id);
  }

  @Permit("rehearsal.run")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable long id) {
    rehearsals.delete(id);
  }

  /** Two finished rehearsals side by side. */
  @Permit("rehearsal.read")
  @GetMapping("/comparison")
  RehearsalComparisons.Comparison compare(@RequestParam long left, @RequestParam long right) {
    return comparisons.compare(left, right);
  }

  @Permit("rehearsal.export")
  @GetMapping("/{id}/export")
  void export(@PathVariable long id, HttpServletResponse response) throws IOException {
    var moved = export.checked(id);
    happenings.record(Rehearsals.ENTITY, id, "exported", Map.of("customers", moved.size()));
    export.write(id, moved, Spreadsheet.answer(response, "rehearsal-" + id + ".xlsx"));
  }
}
