package io.keheng.duplicate;

/** A feed brought so many customers that the whole book is searched after it. */
record BookFed() {}
