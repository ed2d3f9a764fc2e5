package io.keheng.customer;

/** A feed opened customers; {@code feed} is the id of its record. */
record CustomersFed(long feed) {}
