/** Protected data: classes, masks, sealing at rest, keys and their rotation. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package io.keheng.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
