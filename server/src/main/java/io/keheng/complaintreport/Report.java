package io.keheng.complaintreport;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report on the complaints of a unit and those below it.
 *
 * @param content as it was sent, in JSON; null while it is counted anew each time
 * @param digest SHA-256 of the content
 * @param sentTo to whom it was sent
 */
record Report(
    long id,
    long version,
    ReportKind kind,
    long unitId,
    LocalDate fromOn,
    LocalDate toOn,
    Instant madeAt,
    String madeBy,
    @Nullable String content,
    @Nullable String digest,
    @Nullable Instant sentAt,
    @Nullable String sentBy,
    @Nullable String sentTo) {

  boolean sent() {
    return sentAt != null;
  }
}
