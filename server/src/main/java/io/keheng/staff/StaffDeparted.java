package io.keheng.staff;

import java.time.LocalDate;

/**
 * A person leaves the bank.
 *
 * @param on last day of service
 */
public record StaffDeparted(long staffId, LocalDate on) {}
