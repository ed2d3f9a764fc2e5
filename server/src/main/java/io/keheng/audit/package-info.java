/**
 * The trail: what changed, who looked at protected data, what happened; who, when, from where, why,
 * before and after. Written in the transaction of the act itself, and chained by a module of its
 * own.
 */
@ApplicationModule(allowedDependencies = {"shared", "copy", "auditkey"})
@NullMarked
package io.keheng.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
