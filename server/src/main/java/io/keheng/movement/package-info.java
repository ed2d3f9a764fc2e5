/** Movements of customers between classes: what each run changed, reported to each unit. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "identity",
      "notification",
      "policy",
      "classification",
      "classchange"
    })
@NullMarked
package io.keheng.movement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
