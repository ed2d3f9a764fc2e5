/**
 * Incidents of customer information 信息安全事件, real ones and drills: the clock of the report, the
 * customers concerned by the audit trail, report, notices and the case against who is responsible
 * (S12-20, S31-11).
 */
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "identity", "notification", "directory", "merging"})
@NullMarked
package io.keheng.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
