package io.keheng.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How often a duty comes back; calendar periods, weeks from Monday. */
public enum Period {
  WEEK,
  MONTH,
  QUARTER,
  HALF_YEAR,
  YEAR;

  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_HALF = 6;

  /** The first day of the period that a day is in. */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case HALF_YEAR ->
          LocalDate.of(day.getYear(), day.getMonthValue() <= MONTHS_OF_HALF ? 1 : 7, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the next period. */
  public LocalDate next(LocalDate start) {
    return switch (this) {
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(MONTHS_OF_QUARTER);
      case HALF_YEAR -> start.plusMonths(MONTHS_OF_HALF);
      case YEAR -> start.plusYears(1);
    };
  }
}
