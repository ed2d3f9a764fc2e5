/**
 * Customer information handed over to third parties: only with the customer's recorded consent, a
 * confidentiality agreement in force and the consent of the head office's customer-service centre,
 * as numbered records (S09-32, S12-12, S12-13, S12-15).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "confidentiality",
      "consent",
      "customer",
      "identity",
      "protection",
      "customerfile",
      "information",
      "merging",
      "notification"
    })
@NullMarked
package io.keheng.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
