package io.keheng.reveal;

import io.keheng.directory.ClearLists;
import io.keheng.directory.CustomerFilter;
import io.keheng.directory.Sought;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Spreadsheet;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClearExportController {

  private static final MediaType XLSX = MediaType.parseMediaType(Spreadsheet.MEDIA_TYPE);

  private final ClearExports exports;

  ClearExportController(ClearExports exports) {
    this.exports = exports;
  }

  /** What the list shows, with its protected columns in clear. */
  @Permit(ClearLists.PERMISSION)
  @GetMapping("/api/customers/clear-export")
  ResponseEntity<byte[]> export(
      CustomerFilter filter,
      Paging paging,
      @RequestParam(required = false) @Nullable List<String> columns,
      @RequestParam String purpose,
      @RequestParam(required = false) @Nullable String reference) {
    var given = reference == null || reference.isBlank() ? null : reference.strip();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("customers-clear.xlsx").build().toString())
        .body(exports.export(filter, paging, columns, purpose, given));
  }

  /** The same for a text that must not stand in an address. */
  @Permit(ClearLists.PERMISSION)
  @PostMapping("/api/customers/clear-export")
  ResponseEntity<byte[]> exportSought(
      @Valid @RequestBody Sought sought,
      CustomerFilter filter,
      Paging paging,
      @RequestParam(required = false) @Nullable List<String> columns,
      @RequestParam String purpose,
      @RequestParam(required = false) @Nullable String reference) {
    return export(filter.with(sought.q()), paging, columns, purpose, reference);
  }
}
