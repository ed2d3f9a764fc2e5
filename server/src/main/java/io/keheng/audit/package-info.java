/** What changed: who, when, before and after, written in the transaction of the change itself. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.keheng.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
