package io.keheng.timeline;

import java.time.LocalDate;
import java.util.Collection;

/**
 * What may hold back a change that a run found. It works on the temporary tables of the run's
 * transaction: {@code incoming} (every outcome, which becomes the class in force) and {@code
 * changed} (those that differ: {@code stands} is the class in force, {@code base} the one to
 * compare with).
 */
public interface ChangeGuard {

  /** Fills {@code watched} with customers and tables to be looked at even without a change. */
  void watch(LocalDate asOf);

  /** Takes out of {@code changed} what stays as it is; gives customers whose facts are kept. */
  Collection<Long> hold(long runId, LocalDate asOf);
}
