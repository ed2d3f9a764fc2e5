package io.keheng.complaintdecision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A verification 核查 that was asked for (S10-99).
 *
 * @param unitId that verifies
 * @param upheld whether the decision stands; null while it is not decided
 */
public record Verification(
    long id,
    long caseId,
    long unitId,
    String reason,
    LocalDate askedOn,
    Instant askedAt,
    String askedBy,
    @Nullable Boolean upheld,
    @Nullable String finding,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy) {}
