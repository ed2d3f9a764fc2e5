package io.keheng.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a service works: hours by weekday less breaks, holidays and days of its own.
 *
 * @param name as the bank calls it
 * @param ownDays dates that differ, such as a stock-taking or a fair
 * @param closedOnHolidays whether statutory holidays close it and make-up days open it
 * @param makeupAs the weekday whose hours a make-up day has
 */
public record ServiceHours(
    String name,
    List<Hours> hours,
    List<Break> breaks,
    List<OwnDay> ownDays,
    boolean closedOnHolidays,
    DayOfWeek makeupAs) {

  /**
   * @param to midnight (00:00) is the end of the day
   */
  public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {}

  public record Break(LocalTime from, LocalTime to) {}

  /** A date with hours of its own; closed when it has none. */
  public record OwnDay(
      LocalDate date, @Nullable LocalTime from, @Nullable LocalTime to, String reason) {}

  /** Minutes of the day from inclusive to exclusive. */
  record Slot(int from, int to) {
    int minutes() {
      return to - from;
    }
  }

  private static final int DAY = 24 * 60;

  /** The worked slots of a date in order, none when closed. */
  List<Slot> slots(CalendarDay day) {
    var own = ownDays.stream().filter(o -> o.date().equals(day.date())).findFirst();
    if (own.isPresent()) {
      var from = own.get().from();
      var to = own.get().to();
      return from == null || to == null ? List.of() : lessBreaks(slot(from, to));
    }
    return ofWeekday(weekday(day));
  }

  /** Whether two spans of one weekday, or no minute at all, would be counted. */
  boolean overlaps() {
    for (var day : DayOfWeek.values()) {
      var end = 0;
      for (var slot : ofWeekday(day)) {
        if (slot.from() < end) {
          return true;
        }
        end = slot.to();
      }
    }
    return Arrays.stream(DayOfWeek.values()).allMatch(day -> ofWeekday(day).isEmpty());
  }

  private List<Slot> ofWeekday(@Nullable DayOfWeek weekday) {
    return hours.stream()
        .filter(h -> h.day() == weekday)
        .sorted(Comparator.comparing(Hours::from))
        .flatMap(h -> lessBreaks(slot(h.from(), h.to())).stream())
        .toList();
  }

  private @Nullable DayOfWeek weekday(CalendarDay day) {
    var natural = day.date().getDayOfWeek();
    if (!closedOnHolidays) {
      return natural;
    }
    return switch (day.kind()) {
      case HOLIDAY -> null;
      case MAKEUP -> makeupAs;
      case WORKDAY, WEEKEND -> natural;
    };
  }

  private List<Slot> lessBreaks(Slot open) {
    var slots = new ArrayList<Slot>();
    var from = open.from();
    var sorted = breaks.stream().sorted(Comparator.comparing(Break::from)).toList();
    for (var pause : sorted) {
      var stop = slot(pause.from(), pause.to());
      if (stop.to() <= from || stop.from() >= open.to()) {
        continue;
      }
      if (stop.from() > from) {
        slots.add(new Slot(from, stop.from()));
      }
      from = Math.max(from, stop.to());
    }
    if (from < open.to()) {
      slots.add(new Slot(from, open.to()));
    }
    return slots;
  }

  private static Slot slot(LocalTime from, LocalTime to) {
    var end = to.equals(LocalTime.MIDNIGHT) ? DAY : minute(to);
    return new Slot(minute(from), end);
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }
}
