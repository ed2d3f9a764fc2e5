/** Keys renewed, and what they sealed sealed anew. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "protection"})
@NullMarked
package io.keheng.rotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
