/** The proof that nobody learns of customers outside his scope, door by door. */
@NullMarked
package io.keheng.scope;

import org.jspecify.annotations.NullMarked;
