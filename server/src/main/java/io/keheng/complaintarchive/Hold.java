package io.keheng.complaintarchive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold for a lawsuit 诉讼保全: while it stands what it names is not removed.
 *
 * @param caseId null where a whole volume is held
 * @param volumeId null where one case is held
 */
record Hold(
    long id,
    @Nullable Long caseId,
    @Nullable Long volumeId,
    String reason,
    Instant at,
    String byName,
    @Nullable Instant liftedAt,
    @Nullable String liftedBy,
    @Nullable String liftedReason) {}
