/** Roles, what they permit, who has them, and their change by four eyes. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity"})
@NullMarked
package io.keheng.role;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
