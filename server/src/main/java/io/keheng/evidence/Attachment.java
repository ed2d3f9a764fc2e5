package io.keheng.evidence;

import java.time.Instant;

/**
 * A file beside a record 附件.
 *
 * @param name as it was brought, without what no file system takes
 * @param mediaType by the content
 * @param sha256 of the content, in hexadecimal
 */
public record Attachment(
    long id,
    String entity,
    long entityId,
    String name,
    String mediaType,
    int bytes,
    String sha256,
    Scan scanned,
    Instant at,
    String staffName) {

  /** Whether it was looked at for what harms. */
  public enum Scan {
    CLEAN,
    /** No scanner is set up. */
    NOT_SCANNED
  }
}
