package io.keheng.regulatoradvice;

import io.keheng.evidence.Attachment;
import io.keheng.evidence.EvidenceFiles;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class AdviceController {

  record Made(long id) {}

  record Answer(long version, @NotBlank @Size(max = 4000) String answer) {}

  record Detail(AdviceViews.View view, List<Attachment> files) {}

  private final Advices advices;
  private final AdviceViews views;
  private final EvidenceFiles files;

  AdviceController(Advices advices, AdviceViews views, EvidenceFiles files) {
    this.advices = advices;
    this.views = views;
    this.files = files;
  }

  @Permit("improvement.read")
  @GetMapping("/api/regulator-advice")
  Page<AdviceViews.View> page(
      @RequestParam(required = false) @Nullable Boolean open, Paging paging) {
    return advices.page(open, paging).map(views::view);
  }

  @Permit("improvement.manage")
  @PostMapping("/api/regulator-advice")
  @ResponseStatus(HttpStatus.CREATED)
  Made enter(@Valid @RequestBody AdviceForm form) {
    return new Made(advices.enter(form));
  }

  @Permit("improvement.read")
  @GetMapping("/api/regulator-advice/{id}")
  Detail one(@PathVariable long id) {
    return new Detail(views.view(advices.get(id)), advices.files(id));
  }

  @Permit("improvement.manage")
  @PostMapping("/api/regulator-advice/{id}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable long id, @Valid @RequestBody Answer form) {
    advices.answer(id, form.version(), form.answer());
  }

  @Permit("improvement.manage")
  @PostMapping(
      path = "/api/regulator-advice/{id}/attachments",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
    advices.addFile(
        id, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
  }

  @Permit("improvement.read")
  @GetMapping("/api/regulator-advice/{id}/attachments/{file}")
  ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long file) {
    return files.of(advices.file(id, file));
  }
}
