@NullMarked
package io.keheng.calendar;

import org.jspecify.annotations.NullMarked;
