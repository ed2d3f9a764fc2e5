/**
 * After the answer: how content the complainant is, return visits, archive, end of keeping (S10).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "complaint",
      "complaintclock",
      "identity",
      "notification",
      "procedure",
      "protection"
    })
@NullMarked
package io.keheng.complaintafter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
