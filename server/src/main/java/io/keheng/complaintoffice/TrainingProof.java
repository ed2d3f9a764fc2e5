package io.keheng.complaintoffice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was educated 培训证明.
 *
 * @param unitId where he had his post when it was entered
 * @param validUntil the last day on which it counts
 * @param certificate number or name of the paper
 */
record TrainingProof(
    long id,
    long unitId,
    long staffId,
    String staffName,
    String education,
    LocalDate takenOn,
    LocalDate validUntil,
    @Nullable String certificate,
    Instant enteredAt,
    String enteredBy) {}
