package io.keheng.segment;

/** How a classification of the book stands. */
public enum RunStatus {
  RUNNING,
  DONE,
  FAILED,
  CANCELLED
}
