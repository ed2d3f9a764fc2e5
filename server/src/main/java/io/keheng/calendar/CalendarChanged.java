package io.keheng.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * Days of the calendar are others now, the first and the last of them; told in the same
 * transaction.
 */
public record CalendarChanged(LocalDate first, LocalDate last) {

  /** Of whole years; empty where there is none. */
  static Optional<CalendarChanged> of(List<Integer> years) {
    return years.stream()
        .min(Integer::compare)
        .map(
            first ->
                new CalendarChanged(
                    LocalDate.of(first, Month.JANUARY, 1),
                    Year.of(years.stream().max(Integer::compare).orElse(first))
                        .atMonth(Month.DECEMBER)
                        .atEndOfMonth()));
  }
}
