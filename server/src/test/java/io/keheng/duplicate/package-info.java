@NullMarked
package io.keheng.duplicate;

import org.jspecify.annotations.NullMarked;
