/** What a complainant is told in writing: papers of a case, sent by e-mail and SMS (S10). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "complaint",
      "complaintclock",
      "complaintdecision",
      "complainthandling",
      "complaintmeeting",
      "identity",
      "outbox",
      "policy",
      "procedure",
      "protection"
    })
@NullMarked
package io.keheng.complaintreply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
