package io.keheng.lake;

/** What a load tells while it works; every method may be left out. */
public interface LoadListener {

  /** The steps of a load in their order. */
  enum Step {
    READING,
    CHECKING,
    WRITING,
    PUBLISHING
  }

  /** Hears nothing and never cancels. */
  LoadListener SILENT = new LoadListener() {};

  /** A step begins; {@code percent} of the whole load is done, 0 to 100. */
  default void progress(Step step, int percent) {}

  /** One row that is not taken; every one is told, in the order of the file. */
  default void rejected(RejectedRow row) {}

  /** One break of a balance chain; every one is told. */
  default void broken(BalanceBreak row) {}

  /** True stops the load; nothing becomes visible. */
  default boolean cancelled() {
    return false;
  }
}
