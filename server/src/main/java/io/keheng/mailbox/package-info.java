/** The mailbox for complaints 投诉邮箱: read by IMAP, each letter becomes a case or joins its own. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "complaint",
      "complainthandling",
      "evidence",
      "identity",
      "notification",
      "outbox",
      "procedure",
      "protection"
    })
@NullMarked
package io.keheng.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
