/** Watches the clocks of complaints: warns, tells who is late, raises the case (S10-63..68). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "calendar",
      "complaint",
      "complaintclock",
      "identity",
      "notification",
      "policy",
      "procedure"
    })
@NullMarked
package io.keheng.complaintwatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
