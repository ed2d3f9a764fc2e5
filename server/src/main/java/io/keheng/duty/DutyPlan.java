package io.keheng.duty;

import java.util.List;

/**
 * The duties that the measures give at intervals, and the terms of their calendar.
 *
 * @param shownWeeks how far back the calendar looks when no day is given
 * @param toldMonths how long after its last day a late duty is told of
 * @param brokenMonths how long a late duty breaks its rule
 */
record DutyPlan(int shownWeeks, int toldMonths, int brokenMonths, List<Duty> duties) {}
