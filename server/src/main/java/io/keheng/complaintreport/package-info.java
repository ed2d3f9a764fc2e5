/** Reports on complaints: made for a period, frozen when they are sent (S10-18, S10-20, S10-61). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "complaintfigures",
      "complaintoffice",
      "duty",
      "identity",
      "notification",
      "procedure"
    })
@NullMarked
package io.keheng.complaintreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
