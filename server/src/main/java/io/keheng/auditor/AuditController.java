package io.keheng.auditor;

import io.keheng.audit.Entries;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit/entries")
class AuditController {

  /** A code of the trail with its word. */
  record Word(String code, String label) {}

  private final AuditTrail trail;
  private final Entries entries;
  private final TrailLines lines;
  private final TrailExport export;

  AuditController(AuditTrail trail, Entries entries, TrailLines lines, TrailExport export) {
    this.trail = trail;
    this.entries = entries;
    this.lines = lines;
    this.export = export;
  }

  @Permit("audit.read")
  @GetMapping
  Page<TrailLine> list(TrailFilter filter, Paging paging) {
    return trail.page(filter, paging);
  }

  @Permit("audit.read")
  @GetMapping("/{id}")
  TrailLine.Detail one(@PathVariable long id) {
    return trail.one(id);
  }

  /** The kinds of things that the trail tells of. */
  @Permit("audit.read")
  @GetMapping("/entities")
  List<Word> entities() {
    return entries.entities().stream()
        .map(code -> new Word(code, lines.word("entity", code)))
        .toList();
  }

  @Permit("audit.export")
  @GetMapping("/export")
  void export(
      TrailFilter filter,
      @RequestParam(defaultValue = "CSV") TrailExport.Format format,
      HttpServletResponse response)
      throws IOException {
    export.begin(filter, format);
    response.setContentType(
        format == TrailExport.Format.XLSX ? Spreadsheet.MEDIA_TYPE : "text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("audit." + format.name().toLowerCase(Locale.ROOT))
            .build()
            .toString());
    export.write(filter, format, response.getOutputStream());
  }
}
