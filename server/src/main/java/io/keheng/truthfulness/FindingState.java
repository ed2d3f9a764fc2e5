package io.keheng.truthfulness;

/** Where a finding stands. */
enum FindingState {
  FOUND,
  /** Somebody looked and it is so. */
  CONFIRMED,
  /** It is so and stays, with a reason; it costs nothing. */
  ACCEPTED,
  /** A later check found it no more. */
  CORRECTED
}
