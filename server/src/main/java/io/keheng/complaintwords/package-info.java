/** Words of a case: practices that are refused, apologies held back, guidance at the step (S10). */
@ApplicationModule(allowedDependencies = {"shared", "complaint", "procedure"})
@NullMarked
package io.keheng.complaintwords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
