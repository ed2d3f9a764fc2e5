package io.keheng.complaintdecision;

/** A decision was made in a case. */
public record CaseDecided(long caseId) {}
