package io.keheng.mailbox;

import io.keheng.protection.ProtectedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter as its page shows it.
 *
 * @param caseId the case that it became or joined
 * @param label number of that case
 * @param reason why it was not taken, worded
 * @param note what a person did about it
 */
record LetterView(
    long id,
    long version,
    IncomingLetters.Outcome outcome,
    @Nullable ProtectedText sender,
    String subject,
    Instant receivedAt,
    Instant readAt,
    @Nullable Long caseId,
    @Nullable String label,
    @Nullable String reason,
    @Nullable String note,
    @Nullable String settledBy) {

  LetterView because(@Nullable String worded) {
    return new LetterView(
        id,
        version,
        outcome,
        sender,
        subject,
        receivedAt,
        readAt,
        caseId,
        label,
        worded,
        note,
        settledBy);
  }
}
