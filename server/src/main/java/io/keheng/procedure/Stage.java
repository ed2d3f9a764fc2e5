package io.keheng.procedure;

/** Where a case stands 办理阶段. */
public enum Stage {
  REGISTERED,
  ACCEPTED,
  HANDLING,
  DECIDED,
  ANSWERED,
  CLOSED,
  ARCHIVED,
  REFUSED,
  WITHDRAWN,
  MERGED;

  /** Whether somebody has still to do something about it. */
  public boolean open() {
    return ordinal() < CLOSED.ordinal();
  }
}
