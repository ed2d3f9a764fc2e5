/** The customers of the bank: who they are, and that what is known of them holds (S12). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "identity",
      "identifier",
      "notification",
      "protection",
      "customerfile",
      "information",
      "intake",
      "merging",
      "source"
    })
@NullMarked
package io.keheng.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
