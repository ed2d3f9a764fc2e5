/** What the people of the bank are told: to-dos 待办, alerts 预警, notices 公告. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity"})
@NullMarked
package io.keheng.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
