package io.keheng.consent;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One consent of a customer, and its withdrawal (S12-10).
 *
 * @param channel null for a purpose without channels
 * @param party the receiver of the information; null where none is named
 * @param evidence number of the paper or recording, or address of the page
 */
public record Consent(
    long id,
    long customerId,
    String purpose,
    @Nullable String channel,
    @Nullable String party,
    int textVersion,
    LocalDate givenOn,
    Manner manner,
    String evidence,
    @Nullable String guardianName,
    @Nullable Guardianship guardianRelation,
    Instant recordedAt,
    long recordedBy,
    String recordedByName,
    @Nullable LocalDate withdrawnOn,
    @Nullable Manner withdrawalManner,
    @Nullable String withdrawalEvidence,
    @Nullable Instant withdrawnAt,
    @Nullable Long withdrawnBy,
    @Nullable String withdrawnByName) {

  /** How a customer said it. */
  public enum Manner {
    PAPER,
    RECORDING,
    PAGE
  }

  /** What the person who consents for a child is to him. */
  enum Guardianship {
    PARENT,
    GUARDIAN
  }

  boolean covers(Target target) {
    return target.equals(target());
  }

  Target target() {
    return new Target(purpose, channel, party);
  }

  boolean openOn(LocalDate day) {
    return !givenOn.isAfter(day) && (withdrawnOn == null || withdrawnOn.isAfter(day));
  }

  /** What a consent is for. */
  record Target(String purpose, @Nullable String channel, @Nullable String party) {}
}
