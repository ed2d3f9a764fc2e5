package io.keheng.improvement;

import io.keheng.evidence.EvidenceFiles;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/rectifications")
class RectificationController {

  record Made(long id) {}

  record Approval(long version, boolean approved, @Nullable @Size(max = 1000) String note) {}

  record Note(@NotBlank @Size(max = 2000) String note) {}

  record Act(long version, @NotBlank @Size(max = 2000) String note) {}

  /**
   * @param told what the complainants are told
   */
  record Closing(
      long version,
      @NotBlank @Size(max = 2000) String note,
      @NotBlank @Size(max = 300) String told) {}

  private final Openings openings;
  private final Rectifications rectifications;
  private final RectificationChecks checks;
  private final ImprovementViews views;
  private final EvidenceFiles files;

  RectificationController(
      Openings openings,
      Rectifications rectifications,
      RectificationChecks checks,
      ImprovementViews views,
      EvidenceFiles files) {
    this.openings = openings;
    this.rectifications = rectifications;
    this.checks = checks;
    this.views = views;
    this.files = files;
  }

  @Permit("improvement.read")
  @GetMapping
  Page<ImprovementViews.Line> page(RectificationRepository.Filter filter, Paging paging) {
    return rectifications.page(filter, paging).map(views::line);
  }

  @Permit("improvement.manage")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Made open(@Valid @RequestBody Opening form) {
    return new Made(openings.open(form));
  }

  @Permit("improvement.read")
  @GetMapping("/{id}")
  ImprovementViews.View one(@PathVariable long id) {
    return views.view(id);
  }

  @Permit("improvement.check")
  @PostMapping("/{id}/approval")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void approve(@PathVariable long id, @Valid @RequestBody Approval form) {
    rectifications.approve(id, form.version(), form.approved(), form.note());
  }

  @Permit("improvement.manage")
  @PostMapping("/{id}/notes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void note(@PathVariable long id, @Valid @RequestBody Note form) {
    rectifications.note(id, form.note());
  }

  @Permit("improvement.manage")
  @PostMapping("/{id}/completion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void done(@PathVariable long id, @Valid @RequestBody Act form) {
    rectifications.done(id, form.version(), form.note());
  }

  @Permit("improvement.check")
  @PostMapping("/{id}/closing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable long id, @Valid @RequestBody Closing form) {
    checks.close(id, form.version(), form.note(), form.told());
  }

  @Permit("improvement.check")
  @PostMapping("/{id}/return")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void sendBack(@PathVariable long id, @Valid @RequestBody Act form) {
    checks.sendBack(id, form.version(), form.note());
  }

  @Permit("improvement.manage")
  @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
    rectifications.addFile(
        id, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
  }

  @Permit("improvement.read")
  @GetMapping("/{id}/attachments/{file}")
  ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long file) {
    return files.of(rectifications.file(id, file));
  }
}
