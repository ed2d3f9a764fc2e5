/** Customers by class, and the classes, metrics and reasons of one customer. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "policy",
      "decisionlog",
      "measure",
      "customer",
      "classification",
      "classchange",
      "classoverride",
      "customerfile",
      "directory",
      "information"
    })
@NullMarked
package io.keheng.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
