package io.keheng.classchange;

/** Whether an outcome is better than another by the ranks of its table. */
public enum Direction {
  UP,
  DOWN,
  /** Neither, or the table ranks no outcomes. */
  OTHER
}
