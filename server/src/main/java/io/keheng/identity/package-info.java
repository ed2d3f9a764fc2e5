/** The bank's organisation, its people, their roles, and what each may see. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package io.keheng.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
