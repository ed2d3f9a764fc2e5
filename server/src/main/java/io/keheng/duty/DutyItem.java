package io.keheng.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty of one unit for one period.
 *
 * @param toOn last day of the period
 * @param lastDay after which it is late
 * @param role name of the role of those who follow it up
 * @param doneBy null while it is open, and where Keheng did it
 */
public record DutyItem(
    String duty,
    String label,
    List<String> rules,
    long unitId,
    String unitName,
    LocalDate fromOn,
    LocalDate toOn,
    LocalDate lastDay,
    DutyState state,
    String role,
    @Nullable String doneBy,
    @Nullable Instant doneAt,
    @Nullable String note) {}
