/**
 * The guard in front of every endpoint: who may pass, how large a body may be, what every answer
 * carries.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "identity", "password", "signin", "role"})
@NullMarked
package io.keheng.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
