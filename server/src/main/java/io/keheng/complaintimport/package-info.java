/** Complaints of the past, taken in from files by a mapping template. */
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "complaint", "identity", "load", "procedure"})
@NullMarked
package io.keheng.complaintimport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
