/** The measures in force: what they decide on a case and why, and where each rule acts. */
@ApplicationModule(allowedDependencies = {"shared", "measure"})
@NullMarked
package io.keheng.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
