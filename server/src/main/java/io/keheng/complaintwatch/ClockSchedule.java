package io.keheng.complaintwatch;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the clocks every half minute, since some of them count minutes. */
@Component
@ConditionalOnWebApplication
class ClockSchedule {

  private final ClockWatch watch;

  ClockSchedule(ClockWatch watch) {
    this.watch = watch;
  }

  @Scheduled(fixedDelay = 30_000, initialDelay = 60_000)
  void look() {
    watch.warn();
    watch.lapse();
  }
}
