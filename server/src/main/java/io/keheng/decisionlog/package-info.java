/** What the tables decided on customers: kept with facts and release, explained, decided again. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "policy",
      "measure",
      "customer",
      "information",
      "merging"
    })
@NullMarked
package io.keheng.decisionlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
