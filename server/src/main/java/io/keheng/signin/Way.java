package io.keheng.signin;

/** How somebody has shown who he is. */
public enum Way {
  PASSWORD,
  CODE,
  RECOVERY_CODE,
  PASSKEY,
  SINGLE_SIGN_ON,
  DEMONSTRATION;

  boolean usesPassword() {
    return this == PASSWORD || this == CODE || this == RECOVERY_CODE;
  }
}
