/** Complaints as the people who work on them see them: register, board, one case, my work (S10). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "calendar",
      "complaint",
      "complaintafter",
      "complaintclock",
      "complaintdecision",
      "complainthandling",
      "complaintreply",
      "complaintwords",
      "identity",
      "policy",
      "procedure",
      "protection"
    })
@NullMarked
package io.keheng.complaintdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
