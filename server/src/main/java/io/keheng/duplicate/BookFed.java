package io.keheng.duplicate;

import java.time.Instant;

/** A feed brought so many customers that the whole book is searched after it. */
record BookFed(Instant at) {}
