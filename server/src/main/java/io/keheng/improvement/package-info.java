/**
 * Rectification: what is done so that complaints do not come again, and whether it helped (S10).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "complaint",
      "complaintcluster",
      "complaintcoding",
      "evidence",
      "identity",
      "notification",
      "outbox",
      "procedure",
      "regulatoradvice"
    })
@NullMarked
package io.keheng.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
