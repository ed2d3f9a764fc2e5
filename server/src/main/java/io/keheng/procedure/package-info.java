/** Procedures that units follow for complaints, as data: classes, channels, steps, clocks (S10). */
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "identity", "measure", "numbering", "policy"})
@NullMarked
package io.keheng.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
