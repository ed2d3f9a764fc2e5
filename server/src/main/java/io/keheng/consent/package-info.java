/**
 * What customers agreed to, their rights over their information, and how long it is kept (S12-10,
 * S12-15, S29-03).
 */
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "calendar", "customer", "identity", "notification"})
@NullMarked
package io.keheng.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
