package io.keheng.duty;

import io.keheng.identity.UnitKind;
import java.time.LocalDate;
import java.util.List;

/**
 * A duty that comes back.
 *
 * @param units the level of unit that answers for it
 * @param due days after the end of the period from which on it is late
 * @param role role of those who follow it up
 */
record Duty(String code, List<String> rules, Period period, UnitKind units, int due, String role) {

  /** The last day on which it is in time for the period that begins on a day. */
  LocalDate lastDay(LocalDate from) {
    return period.next(from).minusDays(1).plusDays(due);
  }

  /** Key of the text that names it. */
  static String name(String code) {
    return "duty.name." + code;
  }
}
