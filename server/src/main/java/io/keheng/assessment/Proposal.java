package io.keheng.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fault that a complaint points at 记分建议; nothing is posted before a person confirms it.
 *
 * @param happenedOn when the complaint was decided, or when the term was over
 * @param answer why it was dismissed
 */
record Proposal(
    long id,
    long caseId,
    String caseNumber,
    String fault,
    Occasion occasion,
    LocalDate happenedOn,
    long staffId,
    String staffName,
    long unitId,
    State state,
    Instant proposedAt,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    @Nullable String answer) {

  enum Occasion {
    DECIDED,
    CLOCK
  }

  enum State {
    OPEN,
    CONFIRMED,
    DISMISSED
  }
}
