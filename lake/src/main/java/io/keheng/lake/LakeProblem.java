package io.keheng.lake;

/** Why the lake refuses; a stable code from which a caller makes its own message. */
public enum LakeProblem {
  /** Another load holds the lake. */
  LOAD_IN_PROGRESS,
  /** Rows, credits or debits of the file differ from its control figures. */
  CONTROL_TOTALS_DIFFER,
  /** The file or relation cannot be read as what it was said to be. */
  UNREADABLE,
  /** A column that the lake needs is missing. */
  COLUMN_MISSING,
  /** A snapshot that the work needs has not been written. */
  SNAPSHOT_MISSING,
  /** No exchange rate for a currency on or before the day. */
  RATE_MISSING,
  /** The disk is full; nothing became visible. */
  DISK_FULL,
  /** The caller cancelled; nothing became visible. */
  CANCELLED,
  /** The engine that is configured cannot be reached. */
  ENGINE_UNREACHABLE,
  /** The engine took longer than it is given. */
  ENGINE_SLOW,
  /** The engine is of another version than the part that speaks to it. */
  ENGINE_VERSION,
  /** Anything else that the engine reports. */
  ENGINE
}
