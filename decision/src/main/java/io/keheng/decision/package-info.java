@NullMarked
package io.keheng.decision;

import org.jspecify.annotations.NullMarked;
