/** Complaints: the case from the first word to the archive, under the unit's procedure (S10). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "calendar",
      "complaintclock",
      "customer",
      "identity",
      "information",
      "merging",
      "notification",
      "numbering",
      "policy",
      "procedure",
      "protection"
    })
@NullMarked
package io.keheng.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
