package io.keheng.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which dates are worked, as known at one moment.
 *
 * @param special the days that differ from their weekday
 * @param announced years whose notice is known; in others only the weekday is
 */
record WorkCalendar(Map<LocalDate, CalendarDay> special, Set<Integer> announced) {

  static WorkCalendar of(List<CalendarDay> special, Set<Integer> announced) {
    return new WorkCalendar(
        special.stream().collect(Collectors.toMap(CalendarDay::date, Function.identity())),
        announced);
  }

  CalendarDay day(LocalDate date) {
    var known = special.get(date);
    return known == null ? new CalendarDay(date, byWeekday(date), null, null) : known;
  }

  boolean isWorking(LocalDate date) {
    return day(date).kind().isWorking();
  }

  boolean isAnnounced(LocalDate date) {
    return announced.contains(date.getYear());
  }

  static DayKind byWeekday(LocalDate date) {
    return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()
        ? DayKind.WEEKEND
        : DayKind.WORKDAY;
  }
}
