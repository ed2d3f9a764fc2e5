/** How long information of customers is kept, and its end (S12-10, S12-15). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "customer",
      "identity",
      "consent",
      "rights",
      "information"
    })
@NullMarked
package io.keheng.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
