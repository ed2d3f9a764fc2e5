/** Classifies every customer of the book by the measures in force, one run at a time. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "identity",
      "policy",
      "measure",
      "ledger",
      "notification",
      "timeline",
      "classchange"
    })
@NullMarked
package io.keheng.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
