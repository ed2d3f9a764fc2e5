/** Time: statutory holidays, make-up working days, service hours, and the deadlines they give. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity"})
@NullMarked
package io.keheng.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
