package io.keheng.decision;

/** An {@code ERROR} makes a model unfit to run; a {@code WARNING} wants a look; both are shown. */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}
