/**
 * What customers hold 持有: accounts, loans, cards, orders and flows as screens and copies show them.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "customer",
      "customerfile",
      "identity",
      "information",
      "protection",
      "ledger"
    })
@NullMarked
package io.keheng.holding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
