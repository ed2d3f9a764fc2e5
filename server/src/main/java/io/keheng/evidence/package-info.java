/** Files that prove something: kept sealed with their hash, checked before they are taken. */
@ApplicationModule(allowedDependencies = {"shared", "protection"})
@NullMarked
package io.keheng.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
