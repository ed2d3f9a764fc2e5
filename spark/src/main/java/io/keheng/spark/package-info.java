/** The optional part that computes metrics and classes on a Spark cluster. */
@NullMarked
package io.keheng.spark;

import org.jspecify.annotations.NullMarked;
