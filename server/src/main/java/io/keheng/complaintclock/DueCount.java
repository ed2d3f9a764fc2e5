package io.keheng.complaintclock;

import io.keheng.calendar.Deadline;
import io.keheng.calendar.Deadlines;
import io.keheng.calendar.ServiceCalendars;
import io.keheng.procedure.Procedure.Unit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a clock of some unit is due. */
@Component
class DueCount {

  /**
   * @param at the first moment that is late
   * @param deadline how the days were counted; null for minutes and hours round the clock
   */
  record Due(Instant at, boolean provisional, @Nullable Deadline deadline) {}

  private final Deadlines deadlines;
  private final ServiceCalendars services;
  private final Clock clock;

  DueCount(Deadlines deadlines, ServiceCalendars services, Clock clock) {
    this.deadlines = deadlines;
    this.services = services;
    this.clock = clock;
  }

  /**
   * @param unitId whose service hours count for working minutes
   */
  Due due(Unit unit, boolean rolls, Instant start, int amount, long unitId) {
    var local = start.atZone(clock.getZone()).toLocalDateTime();
    return switch (unit) {
      case NATURAL_DAY -> day(deadlines.naturalDays(local.toLocalDate(), amount, rolls));
      case WORKING_DAY -> day(deadlines.workingDays(local.toLocalDate(), amount, rolls));
      case WORKING_MINUTE ->
          minute(
              deadlines.workingMinutes(
                  local.truncatedTo(ChronoUnit.MINUTES), amount, services.ofUnit(unitId).id()));
      case MINUTE -> new Due(start.plus(Duration.ofMinutes(amount)), false, null);
      case HOUR -> new Due(start.plus(Duration.ofHours(amount)), false, null);
    };
  }

  /** How much of a term in days lies within a pause; minutes and hours do not pause. */
  int paused(Unit unit, Span.Pause pause, Instant now) {
    var from = date(pause.from());
    var until = date(pause.until() == null ? now : pause.until());
    return switch (unit) {
      case NATURAL_DAY -> (int) ChronoUnit.DAYS.between(from, until);
      case WORKING_DAY -> deadlines.workingDaysBetween(from, until);
      case WORKING_MINUTE, MINUTE, HOUR -> 0;
    };
  }

  private LocalDate date(Instant at) {
    return at.atZone(clock.getZone()).toLocalDate();
  }

  private Due day(Deadline deadline) {
    var end = deadline.date().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    return new Due(end, deadline.provisional(), deadline);
  }

  private Due minute(Deadline deadline) {
    var time = deadline.time() == null ? LocalTime.MIDNIGHT : deadline.time();
    var at = deadline.date().atTime(time).atZone(clock.getZone()).toInstant();
    return new Due(at, deadline.provisional(), deadline);
  }
}
