@NullMarked
package io.keheng.customer;

import org.jspecify.annotations.NullMarked;
