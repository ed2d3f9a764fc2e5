/** What regulators advise, tracked to the answer (S10-21). */
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "evidence", "identity", "notification", "procedure"})
@NullMarked
package io.keheng.regulatoradvice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
