package io.keheng.calendar;

/** What a date is to the bank; a make-up day (调休上班) is a weekend day that is worked. */
public enum DayKind {
  WORKDAY,
  WEEKEND,
  HOLIDAY,
  MAKEUP;

  public boolean isWorking() {
    return this == WORKDAY || this == MAKEUP;
  }
}
