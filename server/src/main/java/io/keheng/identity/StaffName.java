package io.keheng.identity;

/**
 * A person of the bank as others name him.
 *
 * @param number staff number, also his user name
 */
public record StaffName(long id, String number, String name) {}
