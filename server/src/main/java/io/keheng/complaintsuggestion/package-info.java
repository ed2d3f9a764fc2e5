/** Codes suggested from the words of a complaint, by a model learnt from the bank's own cases. */
@ApplicationModule(allowedDependencies = {"shared", "complaint", "complaintcoding", "procedure"})
@NullMarked
package io.keheng.complaintsuggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
