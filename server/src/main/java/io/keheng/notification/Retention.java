package io.keheng.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Removes old messages; a to-do that is still to be done is never old. */
@Component
@ConditionalOnWebApplication
class Retention {

  private static final String FILE = "measures/parameters/messages.yaml";

  record Days(int settled, int any) {}

  private final MessageRepository repository;
  private final Clock clock;
  private final Days days;

  Retention(MessageRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
    try (var file = new ClassPathResource(FILE).getInputStream()) {
      days =
          YAMLMapper.shared()
              .treeToValue(YAMLMapper.shared().readTree(file).get("days"), Days.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
