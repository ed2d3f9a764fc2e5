/** Who is at the door: passwords, sessions, and the guard in front of every endpoint. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "identity",
      "factor",
      "notification",
      "role",
      "staff"
    })
@NullMarked
package io.keheng.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
