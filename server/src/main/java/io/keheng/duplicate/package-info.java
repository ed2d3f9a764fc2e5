/** Customers who stand twice in the book: found, named, compared, told apart (S20-03). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "customer",
      "identity",
      "policy",
      "decisionlog",
      "measure",
      "customerfile",
      "directory",
      "information",
      "intake",
      "merging"
    })
@NullMarked
package io.keheng.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
