/**
 * The file of a customer 客户档案: what was talked about, what may be sold, what he said, had done and
 * needs (S12-16..18).
 */
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "identity", "customer", "information", "merging"})
@NullMarked
package io.keheng.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
