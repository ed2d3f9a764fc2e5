/**
 * How the doors speak over HTTP: strict reading, problems (RFC 9457), the OpenAPI document, pages
 * of the workbench.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.keheng.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
