package io.keheng.calendar;

import java.time.LocalDate;

/**
 * Days of the calendar are others now, the first and the last of them; told in the same
 * transaction.
 */
public record CalendarChanged(LocalDate first, LocalDate last) {}
