package io.keheng.shared;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Work by the clock, in the server only: a command of the batch window does its own and ends. What
 * a listener could not do with an event it is asked again until it can; listeners are idempotent.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class Schedules {

  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final FailedEventPublications failed;

  Schedules(FailedEventPublications failed) {
    this.failed = failed;
  }

  @Scheduled(fixedDelay = 300_000, initialDelay = 300_000)
  void askAgain() {
    failed.resubmit(ResubmissionOptions.defaults().withMinAge(PAUSE));
  }
}
