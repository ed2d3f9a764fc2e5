package io.keheng.retention;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a night, what no term keeps any longer goes. */
@Component
@ConditionalOnWebApplication
class RetentionSweep {

  private final Expiry expiry;
  private final Clock clock;

  RetentionSweep(Expiry expiry, Clock clock) {
    this.expiry = expiry;
    this.clock = clock;
  }

  @Scheduled(cron = "0 20 3 * * *")
  void sweep() {
    expiry.sweep(LocalDate.now(clock));
  }
}
