/**
 * Cases are handled by the posts that answer for them 投诉岗位把关 (S10-04, S10-16, S10-44, S10-75,
 * S10-97).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "complaint",
      "complaintoffice",
      "identity",
      "notification",
      "procedure"
    })
@NullMarked
package io.keheng.complaintguard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
