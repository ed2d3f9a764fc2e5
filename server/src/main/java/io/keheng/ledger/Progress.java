package io.keheng.ledger;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** How far a running import is, told by one thread and asked by others; and the wish to stop it. */
final class Progress {

  /**
   * What a poll shows.
   *
   * @param percent 0 to 100
   * @param step key of the step's name
   * @param file the file in work; empty between files
   */
  record View(int percent, String step, String file) {}

  private final @Nullable PrintStream console;
  private volatile View view = new View(0, "import.step.reading", "");
  private volatile boolean cancelled;

  /**
   * @param console where each step is also told; null for nowhere
   */
  Progress(@Nullable PrintStream console) {
    this.console = console;
  }

  void at(int percent, String step, String file) {
    view = new View(Math.clamp(percent, 0, 100), step, file);
    if (console != null) {
      console.println("%3d %% %s %s".formatted(view.percent(), step, file));
    }
  }

  View view() {
    return view;
  }

  void cancel() {
    cancelled = true;
  }

  boolean cancelled() {
    return cancelled;
  }
}
