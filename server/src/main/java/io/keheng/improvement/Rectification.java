package io.keheng.improvement;

import io.keheng.complaintcluster.Like;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rectification 整改: what is done, by whom and by when, so that like complaints do not come again.
 *
 * @param rootCause of the dictionary {@code root-cause}
 * @param clusterId where like complaints gave rise to it
 * @param caseId where one major complaint did
 * @param adviceId where a regulator advised it
 * @param like the complaints that must become fewer
 * @param doneOn day on which the measure was done
 * @param before like complaints in the days that end with that day, when it was closed
 * @param after those in as many days after it
 * @param told what the complainants are told when it is closed
 */
record Rectification(
    long id,
    long version,
    String title,
    String measures,
    String rootCause,
    LocalDate dueOn,
    long unitId,
    long ownerId,
    String owner,
    @Nullable Long clusterId,
    @Nullable Long caseId,
    @Nullable Long adviceId,
    Like like,
    State state,
    Instant openedAt,
    long openedById,
    String openedBy,
    @Nullable LocalDate doneOn,
    @Nullable Instant closedAt,
    @Nullable Integer before,
    @Nullable Integer after,
    @Nullable String told,
    @Nullable Instant toldAt) {

  /** How it stands. */
  enum State {
    PROPOSED,
    REFUSED,
    RUNNING,
    /** The measure was done; whether it helped is still to be seen. */
    DONE,
    CLOSED
  }

  boolean late(LocalDate today) {
    return (state == State.PROPOSED || state == State.RUNNING) && dueOn.isBefore(today);
  }
}
