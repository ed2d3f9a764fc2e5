package io.keheng.consent;

/** Whether a purpose may be followed, and why. */
public enum ConsentState {
  /** By contract or law. */
  NOT_NEEDED,
  GIVEN,
  /** Never given. */
  MISSING,
  WITHDRAWN,
  /** Given to a text that another has replaced; to be asked for again. */
  LAPSED;

  public boolean allows() {
    return this == NOT_NEEDED || this == GIVEN;
  }
}
