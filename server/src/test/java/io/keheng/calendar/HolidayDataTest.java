package io.keheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.nlf.calendar.util.HolidayUtil;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** The holidays that Keheng brings along, against two other sources. */
class HolidayDataTest {

  static IntStream yearsOfTheLibrary() {
    return IntStream.rangeClosed(2010, 2030).filter(y -> !HolidayUtil.getHolidays(y).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("yearsOfTheLibrary")
  void agreesWithTheLunarLibrary(int year) throws IOException {
    var ours = calendar();
    assertThat(days(year).filter(ours::isWorking))
        .containsExactlyElementsOf(days(year).filter(HolidayDataTest::worked).toList());
  }

  @Test
  void theLibraryHasEnoughYearsToCheckAgainst() {
    assertThat(yearsOfTheLibrary()).contains(2010, 2016, 2023);
  }

  /** State Council notice of 4 November 2025. */
  @Test
  void agreesWithTheNoticeFor2026() throws IOException {
    var off =
        Stream.of(
                span("2026-01-01", 3),
                span("2026-02-15", 9),
                span("2026-04-04", 3),
                span("2026-05-01", 5),
                span("2026-06-19", 3),
                span("2026-09-25", 3),
                span("2026-10-01", 7))
            .flatMap(span -> span)
            .collect(Collectors.toSet());
    var worked =
        Stream.of("01-04", "02-14", "02-28", "05-09", "09-20", "10-10")
            .map(day -> LocalDate.parse("2026-" + day))
            .collect(Collectors.toSet());
    assertThat(special(2026, DayKind.HOLIDAY)).isEqualTo(off);
    assertThat(special(2026, DayKind.MAKEUP)).isEqualTo(worked);
  }

  private static Stream<LocalDate> span(String first, int length) {
    return LocalDate.parse(first).datesUntil(LocalDate.parse(first).plusDays(length));
  }

  private static Stream<LocalDate> days(int year) {
    return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
  }

  private static boolean worked(LocalDate date) {
    var known = HolidayUtil.getHoliday(date.toString());
    return known == null ? WorkCalendar.byWeekday(date).isWorking() : known.isWork();
  }

  private static Set<LocalDate> special(int year, DayKind kind) throws IOException {
    return calendar().special().values().stream()
        .filter(day -> day.date().getYear() == year && day.kind() == kind)
        .map(CalendarDay::date)
        .collect(Collectors.toSet());
  }

  static WorkCalendar calendar() throws IOException {
    try (var in = new ClassPathResource("measures/calendar/cn.csv").getInputStream()) {
      var announced = IntStream.rangeClosed(2010, 2026).boxed().collect(Collectors.toSet());
      return WorkCalendar.of(HolidayFile.read(in), announced);
    }
  }
}
