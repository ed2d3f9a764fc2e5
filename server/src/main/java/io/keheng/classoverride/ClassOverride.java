package io.keheng.classoverride;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A class set by hand, as stored, with the customer it is of.
 *
 * @param untilOn last day asked for
 * @param wouldBe the class that would be in force without it, by the latest run
 * @param lastOn last day on which it stands; null before it is approved
 */
record ClassOverride(
    long id,
    long customerId,
    String number,
    String name,
    String tableName,
    String outcome,
    String reason,
    LocalDate untilOn,
    State state,
    String wouldBe,
    long askedBy,
    String askedName,
    Instant askedAt,
    @Nullable String decidedName,
    @Nullable Instant decidedAt,
    @Nullable String note,
    @Nullable LocalDate fromOn,
    @Nullable LocalDate lastOn,
    @Nullable String endedName,
    @Nullable Instant endedAt,
    @Nullable String endNote) {

  enum State {
    ASKED,
    REJECTED,
    WITHDRAWN,
    STANDING,
    ENDED
  }

  /** Last day asked for, or on which it stands or stood. */
  LocalDate last() {
    return lastOn == null ? untilOn : lastOn;
  }
}
