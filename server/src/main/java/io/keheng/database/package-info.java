/** The PostgreSQL server Keheng brings along, and the schemas of the modules. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.keheng.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
