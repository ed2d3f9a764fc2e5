/** Accounts, loans, cards and orders of the customers. */
@ApplicationModule(allowedDependencies = {"shared", "copy", "customer", "protection", "merging"})
@NullMarked
package io.keheng.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
