/** The keys of the audit trail: they mark its rows and sign the blocks of its chain. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.keheng.auditkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
