/** Classifies every customer of the book by the measures in force, and tells why. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "identity",
      "policy",
      "customer",
      "ledger",
      "customerfile",
      "directory",
      "information"
    })
@NullMarked
package io.keheng.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
