package io.keheng.duty;

import io.keheng.identity.UnitKind;
import io.keheng.shared.Language;
import java.util.List;

/**
 * A duty that comes back.
 *
 * @param units the level of unit that answers for it
 * @param due days after the end of the period from which on it is late
 * @param role role of those who follow it up
 */
record Duty(
    String code,
    List<String> rules,
    Period period,
    UnitKind units,
    int due,
    String role,
    String zh,
    String en) {

  String label() {
    return Language.english() ? en : zh;
  }
}
