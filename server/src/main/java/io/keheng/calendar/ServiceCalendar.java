package io.keheng.calendar;

import org.jspecify.annotations.Nullable;

/**
 * The service hours of a unit and of those below it that have none of their own.
 *
 * @param unitId null for the default of the bank
 */
public record ServiceCalendar(
    long id, @Nullable Long unitId, ServiceHours definition, int version) {}
