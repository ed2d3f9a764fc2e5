package io.keheng.classification;

/** How a classification of the book stands. */
public enum RunStatus {
  RUNNING,
  DONE,
  FAILED,
  CANCELLED
}
