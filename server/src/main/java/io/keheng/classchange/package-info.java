/**
 * How a change of class takes effect: held back for a grace, a filing or a review, or set by hand
 * for a time (S03-05, S03-07, S03-16).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "customer",
      "identity",
      "measure",
      "policy",
      "timeline"
    })
@NullMarked
package io.keheng.classchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
