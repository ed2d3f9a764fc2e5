/**
 * The chain over the audit trail: seals its rows in signed blocks, anchors these outside the
 * database, and finds what was altered (S12-18).
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "auditkey"})
@NullMarked
package io.keheng.auditchain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
