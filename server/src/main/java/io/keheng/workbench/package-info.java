/** What the people of the bank keep of the workbench itself, for every list the same. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package io.keheng.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
