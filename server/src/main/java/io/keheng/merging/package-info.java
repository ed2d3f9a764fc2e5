/** Who may stand twice in the book, and how two customers become one and two again (S20-03). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "identity",
      "protection",
      "information",
      "source",
      "customerfile",
      "identifier"
    })
@NullMarked
package io.keheng.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
