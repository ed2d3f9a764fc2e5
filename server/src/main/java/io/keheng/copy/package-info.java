/** Many rows into PostgreSQL at once by its COPY protocol, as text or binary. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.keheng.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
