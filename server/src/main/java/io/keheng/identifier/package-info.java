/**
 * The numbers by which people, companies and banks are known in China: their form, check digits and
 * what they say about their holder.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.keheng.identifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
