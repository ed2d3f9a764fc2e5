package io.keheng.complaintcluster;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * Days that are counted and as many before them.
 *
 * @param from first day of those that are counted
 * @param to last of them
 */
record Spans(LocalDate beforeFrom, LocalDate from, LocalDate to, ZoneId zone) {

  /** The days that end with one. */
  static Spans until(LocalDate to, int days, ZoneId zone) {
    var from = to.minusDays(days - 1L);
    return new Spans(from.minusDays(days), from, to, zone);
  }

  /** The days after one, beside as many that end with it. */
  static Spans around(LocalDate day, int days, ZoneId zone) {
    return until(day.plusDays(days), days, zone);
  }

  Map<String, Object> parameters() {
    return Map.of(
        "beforeFrom", start(beforeFrom), "from", start(from), "until", start(to.plusDays(1)));
  }

  private OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(zone).toOffsetDateTime();
  }
}
