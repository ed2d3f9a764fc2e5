package io.keheng.complaintfigures;

import io.keheng.duty.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days that are counted, and as many before them to compare with.
 *
 * @param from first day
 * @param to last day
 * @param beforeFrom first day of the span before, which ends the day before {@code from}
 */
public record FigureSpan(LocalDate from, LocalDate to, LocalDate beforeFrom) {

  /** The calendar period that a day is in, beside the one before it. */
  public static FigureSpan of(Period period, LocalDate on) {
    var from = period.start(on);
    return new FigureSpan(from, period.next(from).minusDays(1), period.start(from.minusDays(1)));
  }

  /** Any days, beside as many before them. */
  public static FigureSpan of(LocalDate from, LocalDate to) {
    return new FigureSpan(from, to, from.minusDays(ChronoUnit.DAYS.between(from, to) + 1));
  }
}
