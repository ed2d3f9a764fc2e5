package io.keheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the arithmetic of deadlines, on the real calendar. */
class DayCountProperties {

  private static final WorkCalendar CALENDAR = calendar();

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(2010, 1, 1).toEpochDay(), LocalDate.of(2027, 3, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<LocalDateTime> moments() {
    return dates()
        .flatMap(
            date ->
                Arbitraries.integers()
                    .between(0, 24 * 60 - 1)
                    .map(minute -> date.atStartOfDay().plusMinutes(minute)));
  }

  @Provide
  Arbitrary<ServiceHours> hours() {
    return Arbitraries.integers()
        .between(0, 3)
        .flatMap(kind -> Arbitraries.of(true, false).map(closed -> service(kind, closed)));
  }

  @Property
  void workingDaysNeverEndOnADayOffAndCountExactly(
      @ForAll("dates") LocalDate start, @ForAll @IntRange(min = 1, max = 90) int amount) {
    var end = DayCount.workingDays(CALENDAR, start, amount, false);
    assertThat(CALENDAR.isWorking(end.date())).isTrue();
    assertThat(start.plusDays(1).datesUntil(end.date().plusDays(1)).filter(CALENDAR::isWorking))
        .hasSize(amount);
  }

  @Property
  void workingDaysAdd(
      @ForAll("dates") LocalDate start,
      @ForAll @IntRange(min = 0, max = 60) int first,
      @ForAll @IntRange(min = 0, max = 60) int second) {
    var between = DayCount.workingDays(CALENDAR, start, first, false).date();
    assertThat(DayCount.workingDays(CALENDAR, between, second, false).date())
        .isEqualTo(DayCount.workingDays(CALENDAR, start, first + second, false).date());
  }

  @Property
  void laterStartOrLongerTermIsNeverDueEarlier(
      @ForAll("dates") LocalDate start,
      @ForAll @IntRange(min = 0, max = 60) int amount,
      @ForAll @IntRange(min = 0, max = 30) int more) {
    for (var roll : new boolean[] {false, true}) {
      var due = DayCount.naturalDays(CALENDAR, start, amount, roll).date();
      assertThat(DayCount.naturalDays(CALENDAR, start.plusDays(more), amount, roll).date())
          .isAfterOrEqualTo(due);
      assertThat(DayCount.naturalDays(CALENDAR, start, amount + more, roll).date())
          .isAfterOrEqualTo(due);
      var worked = DayCount.workingDays(CALENDAR, start, amount, roll).date();
      assertThat(DayCount.workingDays(CALENDAR, start.plusDays(more), amount, roll).date())
          .isAfterOrEqualTo(worked);
    }
  }

  @Property
  void aRolledDeadlineNeverLandsOnADayOffAndMovesNoFurtherThanNeeded(
      @ForAll("dates") LocalDate start, @ForAll @IntRange(min = 0, max = 60) int amount) {
    var plain = start.plusDays(amount);
    var due = DayCount.naturalDays(CALENDAR, start, amount, true).date();
    assertThat(CALENDAR.isWorking(due)).isTrue();
    assertThat(plain.datesUntil(due)).noneMatch(CALENDAR::isWorking);
    assertThat(DayCount.naturalDays(CALENDAR, start, amount, false).date()).isEqualTo(plain);
  }

  @Property
  void everyDayUpToTheDeadlineIsListedOnce(
      @ForAll("dates") LocalDate start, @ForAll @IntRange(min = 0, max = 40) int amount) {
    var end = DayCount.workingDays(CALENDAR, start, amount, true);
    assertThat(end.days().stream().map(counted -> counted.day().date()))
        .containsExactlyElementsOf(start.datesUntil(end.date().plusDays(1)).toList());
    assertThat(end.days().stream().filter(DayCount.Counted::counted)).hasSize(amount);
  }

  @Property(tries = 300)
  void minutesAgreeWithAWalkMinuteByMinute(
      @ForAll("moments") LocalDateTime start,
      @ForAll("hours") ServiceHours hours,
      @ForAll @IntRange(min = 0, max = 3000) int amount) {
    assertThat(due(hours, start, amount)).isEqualTo(walked(hours, start, amount));
  }

  @Property(tries = 300)
  void minutesAdd(
      @ForAll("moments") LocalDateTime start,
      @ForAll("hours") ServiceHours hours,
      @ForAll @IntRange(min = 0, max = 1500) int first,
      @ForAll @IntRange(min = 0, max = 1500) int second) {
    assertThat(due(hours, due(hours, start, first), second))
        .isEqualTo(due(hours, start, first + second));
  }

  private static LocalDateTime due(ServiceHours hours, LocalDateTime start, int amount) {
    var end = DayCount.workingMinutes(CALENDAR, hours, start, amount);
    return end.date().atTime(Objects.requireNonNull(end.time()));
  }

  private static LocalDateTime walked(ServiceHours hours, LocalDateTime start, int amount) {
    var at = start;
    for (var left = amount; left > 0; at = at.plusMinutes(1)) {
      left -= isOpen(hours, at) ? 1 : 0;
    }
    return at;
  }

  private static boolean isOpen(ServiceHours hours, LocalDateTime at) {
    var day = CALENDAR.day(at.toLocalDate());
    var weekday =
        hours.closedOnHolidays() && day.kind() == DayKind.MAKEUP
            ? hours.makeupAs()
            : at.getDayOfWeek();
    if (hours.closedOnHolidays() && day.kind() == DayKind.HOLIDAY) {
      return false;
    }
    var time = at.toLocalTime();
    return hours.hours().stream()
            .anyMatch(h -> h.day() == weekday && within(time, h.from(), h.to()))
        && hours.breaks().stream().noneMatch(b -> within(time, b.from(), b.to()));
  }

  private static boolean within(LocalTime time, LocalTime from, LocalTime to) {
    return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
  }

  private static ServiceHours service(int kind, boolean closedOnHolidays) {
    var week = List.of(DayOfWeek.values());
    var days = kind == 0 ? week : week.subList(0, 5);
    var from = kind == 0 ? LocalTime.MIDNIGHT : LocalTime.of(8, 30);
    var to = kind < 2 ? LocalTime.MIDNIGHT : LocalTime.of(17, 30);
    var pause = new ServiceHours.Break(LocalTime.of(12, 0), LocalTime.of(13, 30));
    var evening = new ServiceHours.Break(LocalTime.of(17, 0), LocalTime.of(18, 0));
    return new ServiceHours(
        "test",
        days.stream().map(day -> new ServiceHours.Hours(day, from, to)).toList(),
        kind == 3 ? List.of(evening, pause) : kind == 0 ? List.of() : List.of(pause),
        List.of(),
        closedOnHolidays,
        DayOfWeek.MONDAY);
  }

  private static WorkCalendar calendar() {
    try {
      return HolidayDataTest.calendar();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
