/**
 * Customer information handed over to third parties: only with the customer's recorded consent and
 * a confidentiality agreement in force, as numbered records (S12-12, S12-13, S12-15).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "consent",
      "customer",
      "identity",
      "protection",
      "customerfile",
      "information",
      "merging"
    })
@NullMarked
package io.keheng.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
