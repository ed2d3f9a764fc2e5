package io.keheng.feed;

import io.keheng.feed.ImportViews.Row;
import io.keheng.feed.ImportViews.Step;
import io.keheng.feed.ImportViews.View;
import io.keheng.load.FileOutcome;
import io.keheng.shared.LargeBody;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.multipart.MultipartFile;

/** The import wizard: files, recognition, template, dry run, import, result. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

  record ChooseTemplate(@NotBlank String template) {}

  record Sent(MultipartFile file) implements ImportFiles.Upload {
    @Override
    public String name() {
      return String.valueOf(file.getOriginalFilename());
    }

    @Override
    public void saveAs(Path target) throws IOException {
      file.transferTo(target);
    }
  }

  private final Imports imports;
  private final ImportViews views;

  ImportController(Imports imports, ImportViews views) {
    this.imports = imports;
    this.views = views;
  }

  @GetMapping
  @Permit("import.read")
  Page<Row> history(Paging paging) {
    return imports.history(paging).map(views::row);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Permit("import.run")
  @LargeBody
  View receive(
      @RequestParam("files") List<MultipartFile> files,
      @RequestParam(name = "template", required = false) @Nullable String template) {
    return view(imports.receive(files.stream().map(Sent::new).toList(), template));
  }

  @GetMapping("/{id}")
  @Permit("import.read")
  View view(@PathVariable long id) {
    var load = imports.load(id);
    return views.view(
        load,
        imports.progress(id).orElse(null),
        imports.recognised(id).orElse(null),
        imports.outcomes(id));
  }

  @GetMapping("/{id}/progress")
  @Permit("import.read")
  ResponseEntity<Step> progress(@PathVariable long id) {
    imports.load(id);
    return imports
        .progress(id)
        .map(views::step)
        .map(ResponseEntity::ok)
        .orElse(ResponseEntity.noContent().build());
  }

  @PutMapping("/{id}/template")
  @Permit("import.run")
  View template(@PathVariable long id, @Valid @RequestBody ChooseTemplate body) {
    imports.choose(id, body.template());
    return view(id);
  }

  @PostMapping("/{id}/dry-run")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Permit("import.run")
  void dryRun(@PathVariable long id) {
    imports.start(id, true);
  }

  @PostMapping("/{id}/run")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Permit("import.run")
  void run(@PathVariable long id) {
    imports.start(id, false);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Permit("import.run")
  void cancel(@PathVariable long id) {
    imports.cancel(id);
  }

  @GetMapping("/{id}/files/{file}/rejects")
  @Permit("import.run")
  ResponseEntity<Resource> rejects(@PathVariable long id, @PathVariable String file) {
    var name =
        imports.outcomes(id).stream()
            .filter(outcome -> outcome.file().equals(file) && outcome.rejects() != null)
            .map(FileOutcome::rejects)
            .findFirst()
            .orElse("");
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(String.valueOf(name), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new FileSystemResource(imports.rejects(id, String.valueOf(name))));
  }
}
