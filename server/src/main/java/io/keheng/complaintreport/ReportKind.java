package io.keheng.complaintreport;

import io.keheng.duty.Period;

/** For what a report is made, and which duty it proves. */
enum ReportKind {
  WEEK(Period.WEEK, "complaint-week"),
  MONTH(Period.MONTH, "complaint-month"),
  QUARTER(Period.QUARTER, "complaint-hot-spots"),
  HALF_YEAR(Period.HALF_YEAR, "complaint-half-year");

  private final Period period;
  private final String duty;

  ReportKind(Period period, String duty) {
    this.period = period;
    this.duty = duty;
  }

  Period period() {
    return period;
  }

  /** Code of the duty of the head office. */
  String duty() {
    return duty;
  }
}
