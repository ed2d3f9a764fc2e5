/** How the handling of complaints is organised 投诉工作组织: posts, deputies, lines, training. */
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "identity", "notification", "procedure"})
@NullMarked
package io.keheng.complaintoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
