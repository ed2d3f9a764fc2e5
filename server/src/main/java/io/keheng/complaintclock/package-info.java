/** The clocks of complaints: what each procedure measures, counted from the acts of the case. */
@ApplicationModule(allowedDependencies = {"shared", "calendar", "measure", "policy", "procedure"})
@NullMarked
package io.keheng.complaintclock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
