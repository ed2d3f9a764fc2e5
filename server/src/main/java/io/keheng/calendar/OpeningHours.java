package io.keheng.calendar;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a unit serves at a moment, by its service calendar. */
@Service
@Transactional(readOnly = true)
public class OpeningHours {

  private static final int MINUTE = 60;

  private final ServiceCalendars calendars;
  private final Calendars days;
  private final Clock clock;

  OpeningHours(ServiceCalendars calendars, Calendars days, Clock clock) {
    this.calendars = calendars;
    this.days = days;
    this.clock = clock;
  }

  public boolean open(long unitId, Instant at) {
    var local = at.atZone(clock.getZone());
    var minute = local.toLocalTime().toSecondOfDay() / MINUTE;
    return calendars.ofUnit(unitId).definition().slots(days.day(local.toLocalDate())).stream()
        .anyMatch(slot -> slot.from() <= minute && minute < slot.to());
  }
}
