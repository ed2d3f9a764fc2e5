/** The customers of a feed: checked each and together, and taken in by the batch (S12-07). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "copy",
      "information",
      "source",
      "customerfile",
      "merging",
      "protection"
    })
@NullMarked
package io.keheng.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
