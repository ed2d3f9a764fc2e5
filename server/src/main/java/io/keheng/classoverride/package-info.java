/** Classes set by hand for a time: asked for by one person, approved by another (S03-05). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "identity",
      "customer",
      "notification",
      "policy",
      "timeline",
      "classchange"
    })
@NullMarked
package io.keheng.classoverride;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
