/**
 * The ledger of service quality 服务质量记分: points for faults and praise of staff and units, from
 * complaints above all; proposed, confirmed, appealed against, summed by month (S10-15, S10-66 to
 * S10-73).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "complaint",
      "complaintclock",
      "complaintdecision",
      "complaintwatch",
      "identity",
      "measure",
      "notification",
      "policy",
      "procedure"
    })
@NullMarked
package io.keheng.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
