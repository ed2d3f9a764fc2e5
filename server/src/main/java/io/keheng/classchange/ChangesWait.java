package io.keheng.classchange;

import java.time.LocalDate;

/**
 * A run has found changes of class that wait for somebody to file or review them.
 *
 * @param asOf the date of the run
 */
public record ChangesWait(long runId, LocalDate asOf) {}
