package io.keheng.complaintimport;

import io.keheng.shared.LargeBody;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class PastImportController {

  record FeedView(String name, String label) {}

  private final PastImports imports;
  private final ComplaintFeeds feeds;
  private final PastFiles files;

  PastImportController(PastImports imports, ComplaintFeeds feeds, PastFiles files) {
    this.imports = imports;
    this.feeds = feeds;
    this.files = files;
  }

  @Permit("complaint.setup")
  @GetMapping("/api/complaint-feeds")
  List<FeedView> feeds() {
    return feeds.all().stream()
        .map(
            each ->
                new FeedView(each.name(), new Words(each.label().zh(), each.label().en()).text()))
        .toList();
  }

  @Permit("complaint.setup")
  @GetMapping("/api/complaint-imports")
  Page<PastImport> page(Paging paging) {
    return imports.page(paging);
  }

  @Permit("complaint.setup")
  @PostMapping(value = "/api/complaint-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @LargeBody
  PastImport run(
      @RequestParam("file") MultipartFile file,
      @RequestParam String template,
      @RequestParam(required = false) @Nullable String procedure,
      @RequestParam(required = false) @Nullable Long unit) {
    return kept(file, new Asked(template, procedure, unit), imports::run);
  }

  /** What would become of a file, row by row where it is faulty; nothing is taken. */
  @Permit("complaint.setup")
  @PostMapping(
      value = "/api/complaint-imports/check",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @LargeBody
  PastImports.Checked check(
      @RequestParam("file") MultipartFile file,
      @RequestParam String template,
      @RequestParam(required = false) @Nullable String procedure,
      @RequestParam(required = false) @Nullable Long unit) {
    return kept(file, new Asked(template, procedure, unit), imports::check);
  }

  /** The rows of a file that would be rejected, with their reasons; nothing is taken. */
  @Permit("complaint.setup")
  @PostMapping(
      value = "/api/complaint-imports/check/rejects",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @LargeBody
  ResponseEntity<byte[]> faulty(
      @RequestParam("file") MultipartFile file,
      @RequestParam String template,
      @RequestParam(required = false) @Nullable String procedure,
      @RequestParam(required = false) @Nullable Long unit) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().build().toString())
        .body(kept(file, new Asked(template, procedure, unit), imports::faulty));
  }

  private record Asked(String template, @Nullable String procedure, @Nullable Long unit) {}

  private <T> T kept(MultipartFile file, Asked asked, Function<PastImports.Order, T> doing) {
    var folder = files.work();
    try {
      return doing.apply(
          new PastImports.Order(
              files.keep(file, folder), asked.template(), asked.procedure(), asked.unit()));
    } finally {
      files.forget(folder);
    }
  }

  @Permit("complaint.setup")
  @GetMapping("/api/complaint-imports/{id}/rejects")
  ResponseEntity<Resource> rejects(@PathVariable long id) {
    var file = imports.rejects(id);
    var name = file.getFileName().toString();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new FileSystemResource(file));
  }
}
