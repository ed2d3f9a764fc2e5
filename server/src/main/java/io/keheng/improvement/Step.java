package io.keheng.improvement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a rectification.
 *
 * @param before like complaints before the measure, where they were counted
 * @param after those after it
 */
record Step(
    long id,
    Kind kind,
    Instant at,
    String staffName,
    @Nullable String note,
    @Nullable Integer before,
    @Nullable Integer after) {

  enum Kind {
    OPENED,
    APPROVED,
    REFUSED,
    NOTED,
    FILE,
    DONE,
    SENT_BACK,
    CLOSED,
    REOPENED,
    TOLD
  }
}
