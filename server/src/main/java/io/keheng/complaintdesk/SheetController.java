package io.keheng.complaintdesk;

import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register as it is filtered, taken away. */
@RestController
class SheetController {

  private final RegisterSheet sheet;

  SheetController(RegisterSheet sheet) {
    this.sheet = sheet;
  }

  @Permit("complaint.export")
  @GetMapping("/api/complaints/export")
  void book(RegisterFilter filter, Paging paging, HttpServletResponse response) throws IOException {
    sheet.takeBook(filter);
    try (var out = Spreadsheet.answer(response, "complaints.xlsx")) {
      sheet.book(filter, paging, out);
    }
  }

  @Permit("complaint.export")
  @GetMapping("/api/complaints/register.pdf")
  ResponseEntity<byte[]> paper(RegisterFilter filter, Paging paging) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename("register.pdf").build().toString())
        .body(sheet.paper(filter, paging));
  }
}
