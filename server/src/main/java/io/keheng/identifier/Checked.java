package io.keheng.identifier;

import io.keheng.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checking one number found.
 *
 * @param value the number in its normal form: no blanks, half-width, upper case
 * @param violations why the number cannot be right; empty for one that holds
 * @param warnings doubts that do not refuse it
 * @param facts what the number says about its holder
 */
public record Checked(
    String value, List<Violation> violations, List<Violation> warnings, Facts facts) {

  /** Facts a number carries; each null where that kind of number does not say. */
  public record Facts(
      @Nullable LocalDate born,
      @Nullable Sex sex,
      @Nullable String regionCode,
      @Nullable String regionName) {

    static final Facts NONE = new Facts(null, null, null, null);
  }

  public boolean holds() {
    return violations.isEmpty();
  }

  static Checked good(String value) {
    return new Checked(value, List.of(), List.of(), Facts.NONE);
  }

  static Checked wrong(String field, String value, String key, Object... args) {
    return new Checked(value, List.of(new Violation(field, key, args)), List.of(), Facts.NONE);
  }
}
