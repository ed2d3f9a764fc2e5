/** Messages to people outside the bank 对外消息, by e-mail and SMS: queued, sent, followed. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity", "protection"})
@NullMarked
package io.keheng.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
