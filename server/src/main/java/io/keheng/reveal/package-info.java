/**
 * Protected values shown in clear to one person, for a purpose, for minutes, counted and recorded
 * (S05-08, S12-09, S12-15).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "calendar",
      "customer",
      "identity",
      "holding",
      "notification",
      "policy",
      "decisionlog",
      "measure",
      "protection",
      "role",
      "customerfile",
      "directory",
      "information",
      "merging"
    })
@NullMarked
package io.keheng.reveal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
