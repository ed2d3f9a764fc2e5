/**
 * What proves a person besides the password: codes of an authenticator, recovery codes, passkeys.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity", "protection", "role"})
@NullMarked
package io.keheng.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
