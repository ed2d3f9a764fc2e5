package io.keheng.revision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a submission.
 *
 * @param unitName the unit in whose name it was said
 */
record Act(
    long id,
    int round,
    Kind kind,
    long staffId,
    String staffName,
    @Nullable Long unitId,
    @Nullable String unitName,
    @Nullable String note,
    Instant at) {

  enum Kind {
    CONSENT,
    APPROVAL,
    /** That it may reach back. */
    CORRECTION,
    RETURN
  }
}
