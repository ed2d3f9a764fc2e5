package io.keheng.signin;

import java.util.Set;

/** What a person who has begun to sign in still owes, and the few doors open to him until then. */
public enum Lacking {
  SECOND_FACTOR(
      "second-factor-required",
      Set.of(
          "GET /api/session",
          "DELETE /api/session",
          "POST /api/session/code",
          "POST /api/session/passkey-question",
          "POST /api/session/passkey")),
  ENROLMENT(
      "second-factor-enrolment-required",
      Set.of(
          "GET /api/session",
          "DELETE /api/session",
          "GET /api/session/factors",
          "POST /api/session/totp",
          "PUT /api/session/totp",
          "POST /api/session/passkeys/question",
          "POST /api/session/passkeys")),
  PASSWORD(
      "password-change-required",
      Set.of(
          "GET /api/session",
          "DELETE /api/session",
          "DELETE /api/sessions",
          "PUT /api/session/password"));

  private final String key;
  private final Set<String> open;

  Lacking(String key, Set<String> open) {
    this.key = key;
    this.open = open;
  }

  public String key() {
    return key;
  }

  public boolean opens(String method, String path) {
    return open.contains(method + " " + path);
  }
}
