/**
 * Merges of duplicate customers: asked for, approved by a second person, undone within a term
 * (S20-03).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "calendar",
      "customer",
      "identity",
      "information",
      "notification",
      "merging",
      "duplicate"
    })
@NullMarked
package io.keheng.mergerequest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
