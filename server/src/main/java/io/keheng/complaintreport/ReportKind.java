package io.keheng.complaintreport;

import io.keheng.complaintfigures.FigureSpan;
import io.keheng.duty.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For what a report is made, and which duty it proves. */
enum ReportKind {
  WEEK(Period.WEEK, "complaint-week"),
  MONTH(Period.MONTH, "complaint-month"),
  QUARTER(Period.QUARTER, "complaint-hot-spots"),
  HALF_YEAR(Period.HALF_YEAR, "complaint-half-year"),
  /** Units compared, told to all of them (S10-22). */
  CIRCULAR(Period.QUARTER, null),
  /** Rules, channels, department, head and contact, filed once with the regulator (S10-19). */
  FILING(null, null);

  private final @Nullable Period period;
  private final @Nullable String duty;

  ReportKind(@Nullable Period period, @Nullable String duty) {
    this.period = period;
    this.duty = duty;
  }

  /** The days of the report in whose period a day is; the day itself where it has no period. */
  FigureSpan span(LocalDate on) {
    return period == null ? FigureSpan.of(on, on) : FigureSpan.of(period, on);
  }

  /** Code of the duty of the head office; empty where no duty comes back. */
  Optional<String> duty() {
    return Optional.ofNullable(duty);
  }
}
