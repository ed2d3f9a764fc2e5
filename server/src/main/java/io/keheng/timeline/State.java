package io.keheng.timeline;

import java.time.LocalDate;

/**
 * A class that somebody's act puts into force.
 *
 * @param on first day
 * @param fired numbers of the rows that gave it as {@code {1,2}}; {@code {}} where none did
 * @param factsAsOf date of the facts that are kept with it
 * @param runId the run that found them
 */
public record State(
    long customerId,
    String table,
    LocalDate on,
    String outcome,
    String fired,
    long releaseId,
    LocalDate factsAsOf,
    long runId) {}
