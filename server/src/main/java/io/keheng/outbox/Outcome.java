package io.keheng.outbox;

import org.jspecify.annotations.Nullable;

/** What became of a message that was handed to its server. */
sealed interface Outcome {

  /** Why something did not go out; worded in {@code outbox.problem}. */
  enum Problem {
    UNREACHABLE,
    LOGIN,
    BUSY,
    REJECTED,
    ADDRESS,
    UNDELIVERED
  }

  /**
   * The server took it.
   *
   * @param providerId by which it tells of the delivery; null where it tells nothing
   */
  record Accepted(@Nullable String providerId) implements Outcome {}

  /** Not now; it is tried again. */
  record Later(String detail) implements Outcome {}

  /** Never. */
  record Rejected(Problem problem, String detail) implements Outcome {}

  /** The server itself cannot be reached: no message is to blame. */
  record Down(Problem problem, String detail) implements Outcome {}
}
