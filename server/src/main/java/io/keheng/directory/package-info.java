/** Finding and listing customers, and taking lists away; never beyond the scope. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "identity",
      "protection",
      "information",
      "customerfile",
      "customer"
    })
@NullMarked
package io.keheng.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
