/** The whole book decided by a draft beside the release in force, on the engine of the lake. */
@ApplicationModule(allowedDependencies = {"shared", "measure", "classification"})
@NullMarked
package io.keheng.rehearsalbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
