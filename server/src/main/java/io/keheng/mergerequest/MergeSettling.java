package io.keheng.mergerequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a night, what merges kept for being undone goes when they no longer can be. */
@Component
@ConditionalOnWebApplication
class MergeSettling {

  private final Partings partings;

  MergeSettling(Partings partings) {
    this.partings = partings;
  }

  @Scheduled(cron = "0 30 3 * * *")
  void settle() {
    partings.settle();
  }
}
