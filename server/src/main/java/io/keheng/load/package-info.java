/** Takes the staged files of a feed into the book: one load at a time, whole or not at all. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "audit",
      "identity",
      "customer",
      "identifier",
      "ledger"
    })
@NullMarked
package io.keheng.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
