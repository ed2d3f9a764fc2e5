package io.keheng.complaintwatch;

/** A term of a case is over, and what it was for is not done. */
public record ClockLapsed(long caseId, long clockId) {}
