package io.keheng.outbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what was put in, a few seconds after it. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "keheng.outbox.sending", matchIfMissing = true)
class OutboxSchedule {

  private final Postman postman;

  OutboxSchedule(Postman postman) {
    this.postman = postman;
  }

  @Scheduled(fixedDelay = 5_000, initialDelay = 15_000)
  void send() {
    postman.round();
  }
}
