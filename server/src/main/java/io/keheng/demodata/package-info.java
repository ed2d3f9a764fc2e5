/** The data of the demonstration bank by its plan: units, people, and the files of a feed. */
@ApplicationModule(allowedDependencies = {"identity", "identifier"})
@NullMarked
package io.keheng.demodata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
