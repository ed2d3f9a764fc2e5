/**
 * What every module speaks: refusals, pages, permissions, the acting person, the "why" of a value.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.keheng.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
