/**
 * Archived complaints: volumes by year, their summaries, holds, and the end of keeping (S10-53).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "complaint",
      "complaintreply",
      "identity",
      "numbering",
      "procedure",
      "retention"
    })
@NullMarked
package io.keheng.complaintarchive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
