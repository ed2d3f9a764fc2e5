package io.keheng.complaintreply;

/**
 * What papers say of the bank and of where else a complainant may go, {@code
 * measures/forms/letterhead.yaml}.
 */
record Letterhead(String hotline, String mediation, String arbitration, String court) {}
