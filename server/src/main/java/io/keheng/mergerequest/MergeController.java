package io.keheng.mergerequest;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Why;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Merges of customers. */
@RestController
class MergeController {

  /**
   * @param version of the pair that was looked at
   * @param fields paths of the fields whose value the survivor takes from the other
   */
  record Request(
      long pairId,
      long version,
      long survivorId,
      @NotNull List<String> fields,
      @NotBlank @Size(max = 200) String reason) {}

  /** Versions of both as they were looked at. */
  record Approval(
      long survivorVersion, long absorbedVersion, @Nullable @Size(max = 200) String note) {}

  record Rejection(@NotBlank @Size(max = 200) String note) {}

  /**
   * @param fields paths of fields that were changed since and go back all the same
   */
  record Undoing(@NotNull List<String> fields, @NotBlank @Size(max = 200) String reason) {}

  record Asked(long id) {}

  private final Merges merges;
  private final Partings partings;
  private final MergeViews views;

  MergeController(Merges merges, Partings partings, MergeViews views) {
    this.merges = merges;
    this.partings = partings;
    this.views = views;
  }

  @Permit("duplicate.read")
  @GetMapping("/api/duplicates/counts")
  MergeViews.Counts counts() {
    return views.counts();
  }

  @Permit("duplicate.read")
  @GetMapping("/api/merges")
  Page<MergeQueries.Row> list(@RequestParam @Nullable List<MergeState> state, Paging paging) {
    return views.page(state == null ? List.of() : state, paging);
  }

  @Permit("duplicate.read")
  @GetMapping("/api/merges/{id}")
  MergeViews.Detail one(@PathVariable long id) {
    return views.one(id);
  }

  @Permit("duplicate.read")
  @GetMapping("/api/merges/{id}/why")
  Why why(@PathVariable long id) {
    return views.why(id);
  }

  @Permit("duplicate.merge")
  @PostMapping("/api/merges")
  @ResponseStatus(HttpStatus.CREATED)
  Asked ask(@Valid @RequestBody Request request) {
    return new Asked(
        merges.ask(
            new Merges.Wanted(
                request.pairId(),
                request.version(),
                request.survivorId(),
                request.fields().stream().distinct().toList(),
                request.reason().strip())));
  }

  @Permit("duplicate.approve")
  @PostMapping("/api/merges/{id}/approval")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void approve(@PathVariable long id, @Valid @RequestBody Approval approval) {
    merges.approve(id, approval.survivorVersion(), approval.absorbedVersion(), approval.note());
  }

  @Permit("duplicate.approve")
  @PostMapping("/api/merges/{id}/rejection")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reject(@PathVariable long id, @Valid @RequestBody Rejection rejection) {
    merges.reject(id, rejection.note().strip());
  }

  @Permit("duplicate.merge")
  @PostMapping("/api/merges/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id) {
    merges.withdraw(id);
  }

  @Permit("duplicate.undo")
  @PostMapping("/api/merges/{id}/undoing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undo(@PathVariable long id, @Valid @RequestBody Undoing undoing) {
    partings.undo(id, undoing.fields(), undoing.reason().strip());
  }
}
