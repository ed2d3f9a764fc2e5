/**
 * The customer information file: what is known of every customer, sealed, and the trail of its
 * changes.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "copy", "audit", "identity", "protection", "information"})
@NullMarked
package io.keheng.customerfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
