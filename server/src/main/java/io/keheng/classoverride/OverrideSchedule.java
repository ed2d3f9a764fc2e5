package io.keheng.classoverride;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every hour, classes set by hand whose last day is over end. */
@Component
@ConditionalOnWebApplication
class OverrideSchedule {

  private final OverrideEnds ends;

  OverrideSchedule(OverrideEnds ends) {
    this.ends = ends;
  }

  @Scheduled(cron = "0 10 * * * *")
  void end() {
    ends.byTheDay();
  }
}
