/**
 * Passwords of the people: their policy, resets, attempts and locks; the parameters of signing in.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity", "staff", "factor", "role"})
@NullMarked
package io.keheng.password;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
