package io.keheng.complainthandling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transfer slip 客户投诉转交处理联系单 (S10-81).
 *
 * @param unitId to whom it goes
 * @param staffId the person it goes to; null for whoever handles complaints there
 * @param answer why it was returned
 */
public record Slip(
    long id,
    long caseId,
    String number,
    long unitId,
    @Nullable Long staffId,
    String reason,
    State state,
    Instant signedAt,
    String signedBy,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    @Nullable String answer) {

  public enum State {
    OPEN,
    TAKEN,
    RETURNED
  }
}
