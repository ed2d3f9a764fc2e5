@NullMarked
package io.keheng.lake;

import org.jspecify.annotations.NullMarked;
