package io.keheng.duplicate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search of the whole book.
 *
 * @param found pairs that are new
 * @param gone pairs that are alike no more
 * @param problem message key of what went wrong
 */
record Search(
    long id,
    State state,
    String staffName,
    Instant startedAt,
    @Nullable Instant endedAt,
    int found,
    int gone,
    @Nullable String problem) {

  enum State {
    RUNNING,
    DONE,
    FAILED
  }

  /** Whether it found all that was known at a moment. */
  boolean covers(Instant moment) {
    return state == State.DONE && startedAt.isAfter(moment);
  }
}
