@NullMarked
package io.keheng;

import org.jspecify.annotations.NullMarked;
