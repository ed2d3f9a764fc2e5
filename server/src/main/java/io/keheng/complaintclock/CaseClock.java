package io.keheng.complaintclock;

import io.keheng.procedure.Act;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case as it is kept.
 *
 * @param amount whole term in the clock's unit, pauses not counted
 * @param paused how much of it rested
 * @param dueAt the first moment that is late
 * @param warnAt when it is warned of; null for no warning
 * @param provisional depends on a year that is not announced yet
 * @param resting since when it rests; null while it runs
 * @param releaseId release of the table of terms
 * @param termRow its row
 */
public record CaseClock(
    long id,
    long caseId,
    String procedure,
    String code,
    int amount,
    int paused,
    Act startAct,
    Instant startedAt,
    Instant dueAt,
    @Nullable Instant warnAt,
    boolean provisional,
    @Nullable Instant resting,
    @Nullable Act stopAct,
    @Nullable Instant stoppedAt,
    @Nullable Instant warnedAt,
    @Nullable Instant lapsedAt,
    long releaseId,
    int termRow) {

  public boolean running() {
    return stoppedAt == null;
  }

  /** Whether it was not kept by a moment. */
  public boolean late(Instant now) {
    var end = stoppedAt == null ? now : stoppedAt;
    return resting == null && !end.isBefore(dueAt);
  }
}
