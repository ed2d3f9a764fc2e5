package io.keheng.holding;

import io.keheng.protection.ProtectedText;
import java.util.Objects;

/** The number of an account or card that a customer holds. */
public record HeldNumber(Kind kind, ProtectedText number) {

  public enum Kind {
    ACCOUNT,
    CARD
  }

  /**
   * The number for the eyes of one person.
   *
   * @param masked as it stands on every page
   */
  public record Clear(Kind kind, String masked, String number) {}

  public Clear clear() {
    return new Clear(kind, number.masked(), Objects.requireNonNull(ProtectedText.clear(number)));
  }
}
