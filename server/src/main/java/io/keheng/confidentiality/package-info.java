/** Confidentiality agreements with third parties, on file (S12-12). */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity", "customerfile"})
@NullMarked
package io.keheng.confidentiality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
