@NullMarked
package io.keheng.identifier;

import org.jspecify.annotations.NullMarked;
