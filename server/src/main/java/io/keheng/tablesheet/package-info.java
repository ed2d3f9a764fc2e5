/** Decision tables as sheets of Excel: written, edited there by hand, and read back. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.keheng.tablesheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
