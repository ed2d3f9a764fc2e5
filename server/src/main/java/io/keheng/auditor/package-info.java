/** What auditors do with the trail: search it, take it out, verify its chain. */
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "auditchain", "identity", "customer", "directory"})
@NullMarked
package io.keheng.auditor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
