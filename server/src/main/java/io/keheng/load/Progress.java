package io.keheng.load;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far a running import is, told by one thread and asked by others; and the wish to stop it. */
public final class Progress {

  private final @Nullable Consumer<ImportStep> told;
  private volatile ImportStep view = new ImportStep(0, "import.step.reading", "");
  private volatile boolean cancelled;

  /**
   * @param told hears each step; null for nobody
   */
  public Progress(@Nullable Consumer<ImportStep> told) {
    this.told = told;
  }

  void at(int percent, String step, String file) {
    view = new ImportStep(Math.clamp(percent, 0, 100), step, file);
    if (told != null) {
      told.accept(view);
    }
  }

  public ImportStep view() {
    return view;
  }

  public void cancel() {
    cancelled = true;
  }

  boolean cancelled() {
    return cancelled;
  }
}
