/**
 * Backups of database and lake: taken regularly, proved by restoring them, laid out as a home
 * folder so that restoring is starting on a copy (S12-09, S12-19, S12-22).
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "audit"})
@NullMarked
package io.keheng.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
