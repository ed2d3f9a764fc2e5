/** A bank's files: recognised, mapped, checked row by row, and given back where they do not fit. */
@NullMarked
package io.keheng.lake.feed;

import org.jspecify.annotations.NullMarked;
