/** Who is at the door: sessions, factors, browsers. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "identity",
      "factor",
      "notification",
      "role",
      "password"
    })
@NullMarked
package io.keheng.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
