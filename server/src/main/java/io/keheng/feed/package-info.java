/** The feeds that bring a bank's files in: templates of their mappings, imports, their command. */
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "identity", "protection", "holding", "load"})
@NullMarked
package io.keheng.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
