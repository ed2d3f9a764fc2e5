/**
 * The demonstration bank: made through the same doors as a bank's own data, by nobody's template.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "demodata",
      "signin",
      "feed",
      "classification",
      "role",
      "staff",
      "load",
      "checkrun"
    })
@NullMarked
package io.keheng.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
