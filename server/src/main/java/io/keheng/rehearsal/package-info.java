/**
 * Rehearsals: a draft run against the whole book beside the release in force, kept, compared,
 * exported, and evidence for the approval.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "identity",
      "measure",
      "policy",
      "revision",
      "rehearsalbook"
    })
@NullMarked
package io.keheng.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
