/** Meetings about complaints: members, votes, shares of the liability (S10-49, S10-84..88). */
@ApplicationModule(
    allowedDependencies = {"shared", "complaint", "identity", "notification", "procedure"})
@NullMarked
package io.keheng.complaintmeeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
