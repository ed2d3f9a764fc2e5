/**
 * Accounts, loans, cards and orders of the customers, and the feeds that bring a bank's files in.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "audit",
      "identity",
      "customer",
      "identifier",
      "protection"
    })
@NullMarked
package io.keheng.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
