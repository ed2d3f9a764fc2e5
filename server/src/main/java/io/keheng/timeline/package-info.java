/**
 * The classes of each customer over time: the tables of the measures over a book of metrics, and
 * what differs from the state before.
 */
@ApplicationModule(allowedDependencies = {"customer", "policy", "measure"})
@NullMarked
package io.keheng.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
