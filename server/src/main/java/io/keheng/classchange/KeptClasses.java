package io.keheng.classchange;

import java.time.LocalDate;

/** Told of a run by the module that keeps classes set by hand against it. */
public interface KeptClasses {

  /** Names in {@code watched} whom to look at even where the run found no change. */
  void watch();

  /**
   * Before it is ruled what waits.
   *
   * @param past the run is of an earlier date than the latest
   */
  void before(LocalDate asOf, boolean past);

  /** After it is ruled, in a run of the present: keeps what would be, and leaves what was set. */
  void after(LocalDate asOf);
}
