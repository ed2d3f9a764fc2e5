package io.keheng.evidence;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A file as it is answered: always to be saved, never shown by the browser. */
@Component
public class EvidenceFiles {

  private final Attachments attachments;

  EvidenceFiles(Attachments attachments) {
    this.attachments = attachments;
  }

  public ResponseEntity<byte[]> of(Attachment file) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM_VALUE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(attachments.content(file));
  }
}
