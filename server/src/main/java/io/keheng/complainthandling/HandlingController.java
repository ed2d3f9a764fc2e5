package io.keheng.complainthandling;

import io.keheng.procedure.Act;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What those who handle a case do in it. */
@RestController
@RequestMapping("/api/complaints/{id}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class HandlingController {

  record ActForm(
      long version,
      @NotNull Act act,
      @Nullable @Size(max = 5000) String note,
      Steps.@Nullable Manner manner,
      @Nullable Long staffId,
      @Nullable LocalDate until,
      @Nullable Integer score,
      @Nullable Instant replyAt,
      @Nullable Boolean shared) {

    Steps.Told told() {
      return new Steps.Told(
          note == null ? null : note.strip(), manner, staffId, until, score, replyAt, shared);
    }
  }

  record RefusalForm(
      long version,
      @NotBlank String reason,
      @Nullable @Size(max = 2000) String note,
      Steps.@Nullable Manner manner) {}

  record ClassForm(long version, @NotBlank String caseClass) {}

  record MergeForm(long version, long into) {}

  record SubjectForm(long version, long staffId) {}

  record ConflictForm(long version, long staffId, @NotBlank @Size(max = 500) String reason) {}

  private final Steps steps;
  private final Admission admission;
  private final Joining joining;

  HandlingController(Steps steps, Admission admission, Joining joining) {
    this.steps = steps;
    this.admission = admission;
    this.joining = joining;
  }

  @Permit("complaint.handle")
  @PostMapping("/acts")
  void act(@PathVariable long id, @Valid @RequestBody ActForm form) {
    steps.take(id, form.version(), form.act(), form.told());
  }

  @Permit("complaint.handle")
  @PostMapping("/refusal")
  void refuse(@PathVariable long id, @Valid @RequestBody RefusalForm form) {
    admission.refuse(id, form.version(), form.reason(), form.note(), form.manner());
  }

  @Permit("complaint.handle")
  @PostMapping("/class")
  void classify(@PathVariable long id, @Valid @RequestBody ClassForm form) {
    admission.classify(id, form.version(), form.caseClass());
  }

  @Permit("complaint.handle")
  @PostMapping("/merging")
  void merge(@PathVariable long id, @Valid @RequestBody MergeForm form) {
    admission.merge(id, form.version(), form.into());
  }

  @Permit("complaint.handle")
  @PostMapping("/subjects")
  void subject(@PathVariable long id, @Valid @RequestBody SubjectForm form) {
    admission.name(id, form.version(), form.staffId());
  }

  @Permit("complaint.handle")
  @PostMapping("/conflicts")
  void conflict(@PathVariable long id, @Valid @RequestBody ConflictForm form) {
    admission.conflict(id, form.version(), form.staffId(), form.reason().strip());
  }

  @Permit("complaint.handle")
  @PostMapping("/members")
  void join(@PathVariable long id, @Valid @RequestBody SubjectForm form) {
    joining.join(id, form.version(), form.staffId());
  }
}
