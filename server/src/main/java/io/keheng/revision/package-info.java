/**
 * Revisions of the measures: drafted by departments, checked, approved by others, released for a
 * date (S29-06).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "identity",
      "notification",
      "measure",
      "policy",
      "tablesheet"
    })
@NullMarked
package io.keheng.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
