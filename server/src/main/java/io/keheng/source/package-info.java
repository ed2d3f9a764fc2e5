/** The lawful sources of third-party data (S12-02). */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package io.keheng.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
