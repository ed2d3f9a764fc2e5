/** What customers agreed to, by purpose and channel, and its withdrawal. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "customer",
      "identity",
      "directory",
      "information",
      "merging"
    })
@NullMarked
package io.keheng.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
