/** What is done in a complaint: steps, classes, handing on, extensions (S10). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "complaint",
      "complaintclock",
      "evidence",
      "identity",
      "notification",
      "numbering",
      "procedure"
    })
@NullMarked
package io.keheng.complainthandling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
