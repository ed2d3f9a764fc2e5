package io.keheng.customer;

/** A customer is known to the bank from now on. */
public record CustomerOpened(long customerId) {}
