/** Whether the rules of the measures are kept: where each acts, how often, and where not. */
@ApplicationModule(allowedDependencies = {"shared", "measure", "policy"})
@NullMarked
package io.keheng.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
