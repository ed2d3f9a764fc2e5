package io.keheng.classification;

import java.time.LocalDate;

/**
 * A run has changed classes; which, is in the timeline of the run.
 *
 * @param asOf the date of which the classes are
 */
public record ClassesChanged(long runId, LocalDate asOf) {}
