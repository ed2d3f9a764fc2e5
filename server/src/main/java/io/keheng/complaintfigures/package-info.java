/** Figures of complaints: how many, how fast, about what, where they grow (S10-14, S10-18). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "complaint",
      "complaintcoding",
      "duty",
      "identity",
      "policy",
      "procedure"
    })
@NullMarked
package io.keheng.complaintfigures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
