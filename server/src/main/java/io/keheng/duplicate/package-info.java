/**
 * Customers who stand twice in the book: found, compared, merged with all that they own, and parted
 * again within a term (S20-03).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "calendar",
      "customer",
      "identity",
      "notification",
      "policy",
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
