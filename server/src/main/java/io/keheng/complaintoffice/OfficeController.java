package io.keheng.complaintoffice;

import io.keheng.procedure.OfficePost;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

@RestController
@RequestMapping("/api/complaint-office")
class OfficeController {

  /**
   * @param staffId for a post that a person holds
   * @param departmentId for a post that a department holds
   */
  record PostForm(long version, @Nullable Long staffId, @Nullable Long departmentId) {}

  record AbsenceForm(@NotNull Long deputyId, @NotNull LocalDate fromOn, @NotNull LocalDate toOn) {}

  /**
   * @param opens null for a line that is open day and night
   */
  record LineForm(
      long version,
      @NotNull Long unitId,
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 40) String telephone,
      boolean joined,
      @Nullable @Size(max = 500) String prompt,
      @Nullable LocalTime opens,
      @Nullable LocalTime closes) {

    ServiceLine line(long id) {
      var said = prompt == null || prompt.isBlank() ? null : prompt.strip();
      return new ServiceLine(
          id,
          version,
          unitId,
          name.strip(),
          telephone.strip(),
          joined,
          joined ? said : null,
          opens,
          closes,
          null,
          null);
    }
  }

  record Version(long version) {}

  record Made(long id) {}

  private final OfficeViews views;
  private final Posts posts;
  private final Absences absences;
  private final ServiceLines lines;

  OfficeController(OfficeViews views, Posts posts, Absences absences, ServiceLines lines) {
    this.absences = absences;
    this.views = views;
    this.posts = posts;
    this.lines = lines;
  }

  @Permit("complaint.read")
  @GetMapping("/{unit}")
  OfficeBoard board(@PathVariable long unit) {
    return views.board(unit);
  }

  @Permit("complaint.read")
  @GetMapping("/gaps")
  List<OfficeViews.GapView> gaps() {
    return views.gaps();
  }

  @Permit("complaint.setup")
  @PutMapping("/{unit}/posts/{post}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void name(
      @PathVariable long unit, @PathVariable OfficePost post, @Valid @RequestBody PostForm form) {
    posts.name(unit, post, form.staffId(), form.departmentId(), form.version());
  }

  @Permit("complaint.setup")
  @DeleteMapping("/{unit}/posts/{post}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void vacate(@PathVariable long unit, @PathVariable OfficePost post, @RequestParam long version) {
    posts.vacate(unit, post, version);
  }

  /** By the holder himself, or by who names posts. */
  @Permit("complaint.read")
  @PostMapping("/{unit}/posts/{post}/absences")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void absent(
      @PathVariable long unit,
      @PathVariable OfficePost post,
      @Valid @RequestBody AbsenceForm form) {
    absences.absent(unit, post, form.deputyId(), form.fromOn(), form.toOn());
  }

  @Permit("complaint.setup")
  @PostMapping("/lines")
  @ResponseStatus(HttpStatus.CREATED)
  Made enter(@Valid @RequestBody LineForm form) {
    return new Made(lines.keep(form.line(0)));
  }

  @Permit("complaint.setup")
  @PutMapping("/lines/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(@PathVariable long id, @Valid @RequestBody LineForm form) {
    lines.keep(form.line(id));
  }

  @Permit("complaint.setup")
  @PostMapping("/lines/{id}/publication")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void publish(@PathVariable long id, @Valid @RequestBody Version form) {
    lines.publish(id, form.version());
  }

  @Permit("complaint.setup")
  @PostMapping("/lines/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id, @Valid @RequestBody Version form) {
    lines.withdraw(id, form.version());
  }
}
