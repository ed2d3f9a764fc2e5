package io.keheng.complaintreply;

import io.keheng.outbox.Post;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaints/{id}")
class ReplyController {

  /**
   * @param note what is told, for the progress of a case
   */
  record Telling(
      long version,
      @NotNull Paper paper,
      Tellings.@NotNull Manner manner,
      @Nullable @Size(max = 500) String note) {}

  private final CasePapers papers;
  private final Tellings tellings;

  ReplyController(CasePapers papers, Tellings tellings) {
    this.papers = papers;
    this.tellings = tellings;
  }

  /** The papers that can be printed or sent now. */
  @Permit("complaint.read")
  @GetMapping("/papers")
  List<CasePapers.Sheet> papers(@PathVariable long id) {
    return papers.of(id);
  }

  @Permit("complaint.read")
  @GetMapping("/papers/{code}.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable long id, @PathVariable String code) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(code + ".pdf").build().toString())
        .body(papers.pdf(id, code));
  }

  /** What the complainant was sent, and how far each message came. */
  @Permit("complaint.read")
  @GetMapping("/messages")
  List<Post> messages(@PathVariable long id) {
    return tellings.of(id);
  }

  @Permit("complaint.handle")
  @PostMapping("/messages")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void send(@PathVariable long id, @Valid @RequestBody Telling told) {
    tellings.send(id, told.version(), told.paper(), told.manner(), told.note());
  }
}
