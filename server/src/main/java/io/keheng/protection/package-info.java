/** Protected data: classes, masks, sealing at rest, keys. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.keheng.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
