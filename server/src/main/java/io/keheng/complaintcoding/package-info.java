/** What a complaint is about, by the axes of JR/T 0169 and the bank's dictionaries (S10-102..106). */
@ApplicationModule(allowedDependencies = {"shared", "complaint", "procedure"})
@NullMarked
package io.keheng.complaintcoding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
