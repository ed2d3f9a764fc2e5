/** Signing in through the bank's own identity provider (OpenID Connect); off until configured. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "signin"})
@NullMarked
package io.keheng.singlesignon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
