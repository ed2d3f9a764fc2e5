package io.keheng.duty;

/** How a duty of one period stands. */
public enum DutyState {
  /** Its period runs, or its days after it. */
  DUE,
  DONE,
  /** Done after its last day. */
  DONE_LATE,
  LATE
}
