package io.keheng.revision;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Revisions of the measures. */
@RestController
class RevisionController {

  /**
   * @param correctionReason why it reaches back before today
   * @param superiorDocument number of the document of the superior institution
   */
  record Form(
      @NotBlank @Size(max = 100) String title,
      @NotBlank @Size(max = 500) String reason,
      @NotNull LocalDate effectiveFrom,
      @Nullable @Size(max = 500) String correctionReason,
      @Nullable @Size(max = 100) String superiorDocument) {

    Revisions.Head head() {
      return new Revisions.Head(
          title.strip(),
          reason.strip(),
          effectiveFrom,
          blank(correctionReason),
          blank(superiorDocument));
    }

    private static @Nullable String blank(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  /**
   * @param set the set whose tables are revised
   * @param restores id of a release whose text is brought back; null for none
   */
  record Opening(@NotBlank String set, @Nullable Long restores, @NotNull @Valid Form head) {}

  record Edit(int version, @NotNull @Valid Form head) {}

  record Note(@Nullable @Size(max = 500) String note) {}

  record Reason(@NotBlank @Size(max = 500) String reason) {}

  /**
   * @param effectiveFrom a later first day than the approved one; null for that
   */
  record Release(@Nullable LocalDate effectiveFrom) {}

  record Opened(long id) {}

  private final Revisions revisions;
  private final Releasing releasing;
  private final Approvals approvals;
  private final RevisionViews views;

  RevisionController(
      Revisions revisions, Releasing releasing, Approvals approvals, RevisionViews views) {
    this.revisions = revisions;
    this.releasing = releasing;
    this.approvals = approvals;
    this.views = views;
  }

  @Permit("measure.read")
  @GetMapping("/api/revisions")
  Page<RevisionViews.Line> list(
      @RequestParam @Nullable String set,
      @RequestParam @Nullable List<RevisionState> state,
      Paging paging) {
    return views.page(set, state == null ? List.of() : state, paging);
  }

  @Permit("measure.read")
  @GetMapping("/api/revisions/{id}")
  RevisionViews.Detail one(@PathVariable long id) {
    return views.one(id);
  }

  @Permit("measure.draft")
  @PostMapping("/api/revisions")
  @ResponseStatus(HttpStatus.CREATED)
  Opened open(@Valid @RequestBody Opening opening) {
    var head = opening.head().head();
    return new Opened(
        opening.restores() == null
            ? revisions.open(opening.set(), head)
            : revisions.restore(opening.restores(), head));
  }

  @Permit("measure.draft")
  @PutMapping("/api/revisions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void edit(@PathVariable long id, @Valid @RequestBody Edit edit) {
    revisions.edit(id, edit.version(), edit.head().head());
  }

  @Permit("measure.draft")
  @PostMapping("/api/revisions/{id}/submission")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void submit(@PathVariable long id) {
    revisions.submit(id);
  }

  @Permit("measure.draft")
  @PostMapping("/api/revisions/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id, @Valid @RequestBody Reason reason) {
    releasing.withdraw(id, reason.reason().strip());
  }

  @Permit("measure.consent")
  @PostMapping("/api/revisions/{id}/consent")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void consent(@PathVariable long id, @Valid @RequestBody Note note) {
    approvals.consent(id, note.note());
  }

  @Permit("measure.approve")
  @PostMapping("/api/revisions/{id}/approval")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void approve(@PathVariable long id, @Valid @RequestBody Note note) {
    approvals.approve(id, note.note());
  }

  @Permit("measure.correct")
  @PostMapping("/api/revisions/{id}/correction-approval")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void approveCorrection(@PathVariable long id, @Valid @RequestBody Note note) {
    approvals.approveCorrection(id, note.note());
  }

  @Permit("measure.approve")
  @PostMapping("/api/revisions/{id}/return")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveBack(@PathVariable long id, @Valid @RequestBody Reason reason) {
    approvals.giveBack(id, reason.reason().strip());
  }

  @Permit("measure.release")
  @PostMapping("/api/revisions/{id}/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable long id, @Valid @RequestBody Release release) {
    releasing.release(id, release.effectiveFrom());
  }
}
