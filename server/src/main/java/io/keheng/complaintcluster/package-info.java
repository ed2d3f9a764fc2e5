/** Clusters of like complaints, found by counting and by their texts (S10-14, S10-33). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "complaint",
      "complaintcoding",
      "identity",
      "notification",
      "procedure"
    })
@NullMarked
package io.keheng.complaintcluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
