/** The measures of the bank: sets of decision tables, their releases, and the register of rules. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package io.keheng.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
