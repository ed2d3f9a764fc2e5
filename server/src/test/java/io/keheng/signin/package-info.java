/** Tests of signing in. */
@NullMarked
package io.keheng.signin;

import org.jspecify.annotations.NullMarked;
