package io.keheng.classchange;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of class that is not in force yet, as stored, with the customer it is of.
 *
 * @param kind GRACE, FILING or REVIEW
 * @param fired rows that gave the outcome, as {@code {1,2}}
 * @param runBy who started the run that proposed it; 0 for the system
 * @param until last day of the grace
 */
record Pending(
    long id,
    long customerId,
    String number,
    String name,
    long unitId,
    @Nullable Long managerId,
    String tableName,
    ChangeMode kind,
    @Nullable String fromOutcome,
    String outcome,
    String fired,
    long releaseId,
    LocalDate factsAsOf,
    long runId,
    long runBy,
    Direction direction,
    boolean releaseChanged,
    LocalDate since,
    @Nullable LocalDate untilOn,
    State state,
    @Nullable String decidedName,
    @Nullable Instant decidedAt,
    @Nullable String note,
    @Nullable LocalDate closedOn) {

  /** Which of those that wait; all where nothing is said. */
  record Filter(@Nullable ChangeMode kind, @Nullable String table, @Nullable State state) {}

  enum State {
    OPEN,
    CONFIRMED,
    REJECTED,
    /** The grace ran out and the class changed. */
    APPLIED,
    /** Nothing calls for it any more. */
    LAPSED
  }

  Transition transition() {
    return new Transition(
        tableName, releaseId, releaseChanged ? 0L : releaseId, fromOutcome, outcome);
  }
}
