package io.keheng.calendar;

import io.keheng.shared.Why;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, and how that was counted.
 *
 * @param time for a deadline in minutes; one in days ends with its date
 * @param provisional whether it depends on days of a year that is not announced yet
 */
public record Deadline(LocalDate date, @Nullable LocalTime time, boolean provisional, Why why) {}
