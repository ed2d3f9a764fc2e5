package io.keheng.complaintafter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A draw 回访抽取 among the cases of a unit that closed in a week.
 *
 * @param weekOn the first day of the week
 * @param seed that gives the same draw again, with the generator
 * @param dueOn last day for the visits
 */
record VisitRound(
    long id,
    long unitId,
    LocalDate weekOn,
    String generator,
    long seed,
    int percent,
    int least,
    int population,
    int drawn,
    LocalDate dueOn,
    Instant at,
    String staffName) {

  /**
   * One of the population.
   *
   * @param droppedAt when the case was handled anew, so that it is not visited for this answer
   */
  record Candidate(
      int place,
      long caseId,
      String number,
      boolean drawn,
      @Nullable Instant visitedAt,
      @Nullable Instant droppedAt) {}
}
