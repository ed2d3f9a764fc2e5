package io.keheng.intake;

/** A feed opened customers; {@code feed} is the id of its record. */
record CustomersFed(long feed) {}
