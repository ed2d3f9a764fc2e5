package io.keheng.notification;

import io.keheng.shared.Parameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes old messages; a to-do that is still to be done is never old. */
@Component
@ConditionalOnWebApplication
class Retention {

  record Terms(Days days) {}

  record Days(int settled, int any) {}

  private final MessageRepository repository;
  private final Clock clock;
  private final Days days = Parameters.read("messages", Terms.class).days();

  Retention(MessageRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  @Scheduled(cron = "0 40 3 * * *")
  @Transactional
  void sweep() {
    sweep(clock.instant());
  }

  /** Removes what is too old at a moment; tells how many that were. */
  @Transactional
  int sweep(Instant now) {
    return repository.sweep(
        now.minus(Duration.ofDays(days.settled())), now.minus(Duration.ofDays(days.any())));
  }
}
