/**
 * Campaigns that clean customer information 客户信息清理: leading group, plan, assignment, letters,
 * acceptance, amnesty and consequences, summary report (S20-01..09).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "identity",
      "notification",
      "truthfulness",
      "directory",
      "merging"
    })
@NullMarked
package io.keheng.cleaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
