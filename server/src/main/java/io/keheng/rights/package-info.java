/** What customers may ask of their information, and its answer in time (S29-03). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "calendar",
      "customer",
      "identity",
      "notification",
      "consent",
      "information",
      "merging"
    })
@NullMarked
package io.keheng.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
