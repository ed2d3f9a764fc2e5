/**
 * The duties that the measures give at intervals: due, done, late, by unit (catalogue, Annex B).
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity", "notification", "policy"})
@NullMarked
package io.keheng.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
