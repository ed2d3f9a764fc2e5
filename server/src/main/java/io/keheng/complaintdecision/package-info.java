/** How a complaint is decided, compensated and verified (S10-09, S10-99). */
@ApplicationModule(
    allowedDependencies = {"shared", "complaint", "identity", "notification", "procedure"})
@NullMarked
package io.keheng.complaintdecision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
