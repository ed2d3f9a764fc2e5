/** Takes the staged files of a feed into the book: one load at a time, whole or not at all. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "identity",
      "customer",
      "identifier",
      "ledger",
      "information",
      "intake"
    })
@NullMarked
package io.keheng.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
