package io.keheng.complaintarchive;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

@RestController
class ArchiveController {

  record VersionForm(long version) {}

  record SummaryForm(
      @NotNull LocalDate from,
      @NotNull LocalDate to,
      @NotBlank @Size(max = 5000) String proposals) {}

  record Made(long id) {}

  private static final String READ = "complaint.read";

  private final Archive archive;
  private final Summaries summaries;
  private final Holds holds;
  private final ArchiveViews views;
  private final VolumePaper paper;
  private final VolumeBook book;

  ArchiveController(
      Archive archive,
      Summaries summaries,
      Holds holds,
      ArchiveViews views,
      VolumePaper paper,
      VolumeBook book) {
    this.archive = archive;
    this.summaries = summaries;
    this.holds = holds;
    this.views = views;
    this.paper = paper;
    this.book = book;
  }

  @Permit("complaint.handle")
  @PostMapping("/api/complaints/{id}/archive")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void archive(@PathVariable long id, @Valid @RequestBody VersionForm form) {
    archive.archive(id, form.version());
  }

  @Permit(READ)
  @GetMapping("/api/complaint-volumes")
  Page<ArchiveViews.Line> page(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable Long unit,
      Paging paging) {
    return archive.page(year, unit, paging).map(views::line);
  }

  @Permit(READ)
  @GetMapping("/api/complaint-volumes/{id}")
  ArchiveViews.View one(@PathVariable long id) {
    var volume = archive.get(READ, id);
    return new ArchiveViews.View(
        views.line(volume),
        archive.contents(volume).stream().map(views::filed).toList(),
        holds.ofVolume(volume),
        summaries.of(volume).stream().map(views::summary).toList());
  }

  @Permit(READ)
  @GetMapping("/api/complaint-volumes/{id}/contents.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable long id) {
    var volume = archive.get(READ, id);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(volume.number() + ".pdf").build().toString())
        .body(paper.pdf(volume, archive.contents(volume), summaries.of(volume)));
  }

  @Permit(READ)
  @GetMapping("/api/complaint-volumes/{id}/book")
  void book(@PathVariable long id, HttpServletResponse response) throws IOException {
    var volume = archive.get(READ, id);
    try (var out = Spreadsheet.answer(response, volume.number() + ".xlsx")) {
      book.write(volume, archive.contents(volume), out);
    }
  }

  @Permit("complaint.report")
  @PostMapping("/api/complaint-volumes/{id}/summaries")
  @ResponseStatus(HttpStatus.CREATED)
  Made sum(@PathVariable long id, @Valid @RequestBody SummaryForm form) {
    return new Made(summaries.sum(id, form.from(), form.to(), form.proposals().strip()));
  }
}
