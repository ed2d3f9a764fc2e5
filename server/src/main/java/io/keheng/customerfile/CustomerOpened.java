package io.keheng.customerfile;

/** A customer is known to the bank from now on. */
public record CustomerOpened(long customerId) {}
