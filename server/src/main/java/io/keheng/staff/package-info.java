/** The people of the bank as they are administered: hired, posted, departed. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity", "role"})
@NullMarked
package io.keheng.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
