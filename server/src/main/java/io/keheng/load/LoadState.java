package io.keheng.load;

/** Where an import stands. */
public enum LoadState {
  /** Files are here; nothing was done with them. */
  DRAFT,
  RUNNING,
  /** A dry run ended; the import itself may follow. */
  CHECKED,
  DONE,
  DONE_WITH_REJECTIONS,
  FAILED,
  CANCELLED,
  /** The process died; files committed by then are kept, the others were not touched. */
  INTERRUPTED
}
