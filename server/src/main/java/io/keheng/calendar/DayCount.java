package io.keheng.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arithmetic of deadlines over one calendar; knows no words and no database. */
final class DayCount {

  /** Why a day was counted or not; also the key of the words for it. */
  enum Reason {
    START,
    NATURAL,
    WORKING,
    MAKEUP,
    WEEKEND,
    HOLIDAY,
    ROLLED,
    MINUTES,
    CLOSED
  }

  /**
   * @param minutes counted on this day, 0 for a count of days
   */
  record Counted(CalendarDay day, boolean counted, Reason reason, int minutes) {}

  /**
   * @param time null for a count of days
   */
  record Result(
      LocalDate date, @Nullable LocalTime time, boolean provisional, List<Counted> days) {}

  /** More days than any term has; a calendar that never opens ends here. */
  static final int LONGEST = 20_000;

  private final WorkCalendar calendar;
  private final List<Counted> days = new ArrayList<>();
  private boolean provisional;

  private DayCount(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  /** The start day is not counted (Civil Code 201); a last day off rolls forward (203) if asked. */
  static Result naturalDays(WorkCalendar calendar, LocalDate start, int amount, boolean roll) {
    var count = new DayCount(calendar);
    count.note(start, false, Reason.START);
    for (var i = 1; i <= amount; i++) {
      count.note(start.plusDays(i), true, Reason.NATURAL);
    }
    return count.end(start.plusDays(amount), roll);
  }

  static Result workingDays(WorkCalendar calendar, LocalDate start, int amount, boolean roll) {
    var count = new DayCount(calendar);
    count.note(start, false, Reason.START);
    var date = start;
    for (var left = amount; left > 0; left -= calendar.isWorking(date) ? 1 : 0) {
      date = date.plusDays(1);
      count.provisional |= !calendar.isAnnounced(date);
      count.note(date, calendar.isWorking(date), ofKind(calendar.day(date).kind()));
      count.guard();
    }
    return count.end(date, roll);
  }

  /** Counts only minutes inside the service hours, from the start minute on. */
  static Result workingMinutes(
      WorkCalendar calendar, ServiceHours hours, LocalDateTime start, int amount) {
    var count = new DayCount(calendar);
    var left = amount;
    var from = start.toLocalTime().toSecondOfDay() / 60;
    var date = start.toLocalDate();
    while (true) {
      var here = 0;
      for (var slot : hours.slots(calendar.day(date))) {
        var begin = Math.max(slot.from(), from);
        var taken = Math.min(left, Math.max(0, slot.to() - begin));
        here += taken;
        left -= taken;
        if (left == 0 && taken > 0) {
          return count.minutesEnd(hours, date, here, begin + taken);
        }
      }
      if (left == 0) {
        return count.minutesEnd(hours, date, 0, from);
      }
      count.minutes(hours, date, here);
      count.guard();
      from = 0;
      date = date.plusDays(1);
    }
  }

  private Result end(LocalDate last, boolean roll) {
    var date = last;
    if (roll) {
      provisional |= !calendar.isAnnounced(date);
      while (!calendar.isWorking(date)) {
        date = date.plusDays(1);
        provisional |= !calendar.isAnnounced(date);
        note(date, false, Reason.ROLLED);
        guard();
      }
    }
    return new Result(date, null, provisional, days);
  }

  private Result minutesEnd(ServiceHours hours, LocalDate date, int here, int minute) {
    minutes(hours, date, here);
    var midnight = minute == 24 * 60;
    return new Result(
        midnight ? date.plusDays(1) : date,
        midnight ? LocalTime.MIDNIGHT : LocalTime.ofSecondOfDay(minute * 60L),
        provisional,
        days);
  }

  private void minutes(ServiceHours hours, LocalDate date, int here) {
    provisional |= hours.closedOnHolidays() && !calendar.isAnnounced(date);
    var reason = here > 0 ? Reason.MINUTES : Reason.CLOSED;
    days.add(new Counted(calendar.day(date), here > 0, reason, here));
  }

  private void note(LocalDate date, boolean counted, Reason reason) {
    days.add(new Counted(calendar.day(date), counted, reason, 0));
  }

  private void guard() {
    if (days.size() > LONGEST) {
      throw new IllegalArgumentException("no end within " + LONGEST + " days");
    }
  }

  private static Reason ofKind(DayKind kind) {
    return switch (kind) {
      case WORKDAY -> Reason.WORKING;
      case MAKEUP -> Reason.MAKEUP;
      case WEEKEND -> Reason.WEEKEND;
      case HOLIDAY -> Reason.HOLIDAY;
    };
  }
}
