package io.keheng.mailbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the mailbox every minute. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "keheng.mailbox.reading", matchIfMissing = true)
class MailboxSchedule {

  private final MailboxReader mailbox;

  MailboxSchedule(MailboxReader mailbox) {
    this.mailbox = mailbox;
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
  void read() {
    mailbox.read();
  }
}
