package io.keheng.revision;

import io.keheng.shared.Permit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Tables as files: out of drafts and releases, and into drafts. */
@RestController
class TableFileController {

  private final TableFiles files;
  private final DraftViews views;

  TableFileController(TableFiles files, DraftViews views) {
    this.files = files;
    this.views = views;
  }

  @Permit("measure.read")
  @GetMapping("/api/releases/{id}/file")
  ResponseEntity<byte[]> release(@PathVariable long id, @RequestParam FileKind kind) {
    return answer(files.release(id, kind), kind);
  }

  @Permit("measure.read")
  @GetMapping("/api/revisions/{id}/drafts/{model}/file")
  ResponseEntity<byte[]> draft(
      @PathVariable long id, @PathVariable String model, @RequestParam FileKind kind) {
    return answer(files.draft(id, model, kind), kind);
  }

  @Permit("measure.draft")
  @PostMapping(
      path = "/api/revisions/{id}/drafts/{model}/file",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  DraftDetail take(
      @PathVariable long id,
      @PathVariable String model,
      @RequestParam int version,
      @RequestParam FileKind kind,
      @RequestParam MultipartFile file)
      throws IOException {
    try (var content = file.getInputStream()) {
      files.take(id, model, version, kind, content);
    }
    return views.one(id, model);
  }

  private static ResponseEntity<byte[]> answer(TableFiles.Named file, FileKind kind) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(kind.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.content());
  }
}
