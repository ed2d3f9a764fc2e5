/** Numbers without gaps within a year, by a pattern, under any concurrency (S10-77). */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.keheng.numbering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
