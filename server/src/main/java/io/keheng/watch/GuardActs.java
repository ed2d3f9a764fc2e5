package io.keheng.watch;

import io.keheng.policy.RuleActs;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The rules that use cases guarded, by day. Counts are kept in memory for seconds: what was counted
 * in the last of them is lost when the process is killed, which no decision depends on.
 */
@Component
class GuardActs implements RuleActs {

  private final GuardCounter counter;
  private final GuardRepository repository;
  private final Clock clock;

  GuardActs(GuardCounter counter, GuardRepository repository, Clock clock) {
    this.counter = counter;
    this.repository = repository;
    this.clock = clock;
  }

  @Override
  public Map<String, Acted> since(Instant from) {
    keep();
    return repository.since(from);
  }

  @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
  @PreDestroy
  void keep() {
    var taken = counter.take();
    if (!taken.isEmpty()) {
      repository.add(taken, clock.instant());
    }
  }
}
