package io.keheng.notification;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notices")
class NoticeController {

  /**
   * @param unitId the unit that is told, with all below it
   */
  record NewNotice(
      @NotBlank @Size(max = 100) String title,
      @NotBlank @Size(max = 5000) String body,
      @NotNull Long unitId) {}

  private final Notices notices;

  NoticeController(Notices notices) {
    this.notices = notices;
  }

  /** What was published for the units of the asking person's scope, newest first. */
  @Permit(Notices.PERMISSION)
  @GetMapping
  Page<Notice> page(Paging paging) {
    return notices.page(paging);
  }

  /** A notice that the asking person was told, or publishes for. */
  @Permit.AnyStaff
  @GetMapping("/{id}")
  Notice notice(@PathVariable long id) {
    return notices.get(id);
  }

  @Permit(Notices.PERMISSION)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Notice publish(@Valid @RequestBody NewNotice notice) {
    return notices.publish(notice.title().strip(), notice.body().strip(), notice.unitId());
  }

  @Permit(Notices.PERMISSION)
  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id) {
    notices.withdraw(id);
  }
}
