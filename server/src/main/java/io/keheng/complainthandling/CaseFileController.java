package io.keheng.complainthandling;

import io.keheng.evidence.Attachment;
import io.keheng.shared.Permit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/complaints/{id}/attachments")
class CaseFileController {

  private final CaseFiles files;

  CaseFileController(CaseFiles files) {
    this.files = files;
  }

  @Permit("complaint.handle")
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(@PathVariable long id, @RequestParam long version, @RequestParam MultipartFile file)
      throws IOException {
    files.add(
        id, version, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
  }

  @Permit("complaint.read")
  @GetMapping
  List<Attachment> all(@PathVariable long id) {
    return files.of(id);
  }

  /** The file itself, always to be saved, never shown by the browser. */
  @Permit("complaint.read")
  @GetMapping("/{file}")
  ResponseEntity<byte[]> one(@PathVariable long id, @PathVariable long file) {
    var attachment = files.one(id, file);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM_VALUE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(files.content(attachment));
  }
}
