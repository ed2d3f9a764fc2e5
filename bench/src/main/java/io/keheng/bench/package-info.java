/** Benchmarks: mains that print Keheng beside a named reference of the same run. */
@NullMarked
package io.keheng.bench;

import org.jspecify.annotations.NullMarked;
