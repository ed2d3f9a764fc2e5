package io.keheng.complainthandling;

import io.keheng.complaint.Authorities;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An extension 延期 that was asked for (S10-11).
 *
 * @param clock {@code procedure/code}
 * @param amount the whole term, in the clock's unit
 */
public record Extension(
    long id,
    long caseId,
    String clock,
    int amount,
    String reason,
    Authorities.Level authority,
    State state,
    Instant askedAt,
    long askedById,
    String askedBy,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String answer) {

  public enum State {
    ASKED,
    APPROVED,
    REFUSED
  }
}
