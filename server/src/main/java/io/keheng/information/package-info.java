/** What is known of a customer, by the categories of S12-03, and whether it can be so (S12-06). */
@ApplicationModule(allowedDependencies = {"shared", "identifier", "protection", "identity"})
@NullMarked
package io.keheng.information;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
