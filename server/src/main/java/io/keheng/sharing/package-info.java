/**
 * Customer information shared beyond a person's scope: for a purpose, with a scope and a term,
 * approved by a second person, every look recorded (S12-11, S30-03).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "customer",
      "identity",
      "notification",
      "customerfile",
      "information",
      "merging"
    })
@NullMarked
package io.keheng.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
