package io.keheng.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One date and what it is.
 *
 * @param name of the holiday it belongs to
 * @param source the notice, or the reason of a correction
 */
public record CalendarDay(
    LocalDate date, DayKind kind, @Nullable String name, @Nullable String source) {}
