package io.keheng.audit;

/** What a row of the trail tells of. */
public enum Kind {
  /** A record was made, changed or removed. */
  CHANGE,
  /** Protected data were looked at. */
  LOOK,
  /** Something happened that changed no record: a sign-in, an export, a verification. */
  EVENT
}
