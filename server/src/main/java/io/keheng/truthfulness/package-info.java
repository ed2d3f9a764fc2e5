/**
 * Whether what is stored of customers is true 客户信息真实性: findings with their history, decisions,
 * scores (S20, S12-06, S12-08, S12-14, S12-21).
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "identity",
      "examination",
      "customer",
      "policy",
      "customerfile",
      "directory",
      "information",
      "intake",
      "merging"
    })
@NullMarked
package io.keheng.truthfulness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
