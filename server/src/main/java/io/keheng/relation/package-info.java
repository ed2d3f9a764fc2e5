/** How customers stand to each other: households, groups, guarantees. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "information",
      "customerfile",
      "merging",
      "customer"
    })
@NullMarked
package io.keheng.relation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
