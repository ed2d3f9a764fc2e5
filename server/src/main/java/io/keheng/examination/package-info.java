/** What is checked of customer information, and what the checks find of one customer (S20). */
@ApplicationModule(allowedDependencies = {"shared", "customer", "identifier", "information"})
@NullMarked
package io.keheng.examination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
