/** The check of the whole book 客户信息全面检查: run by hand, by the clock, by the batch window. */
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "customer", "duty", "examination", "truthfulness"})
@NullMarked
package io.keheng.checkrun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
