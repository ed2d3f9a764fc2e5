package io.keheng.checkrun;

import io.keheng.examination.Checks;
import io.keheng.shared.Refusal;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/** The regular check of the running server (S12-08). */
@Component
@ConditionalOnWebApplication
class CheckSchedule implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(CheckSchedule.class);

  private final CheckRuns runs;
  private final Checks checks;
  private final Clock clock;

  CheckSchedule(CheckRuns runs, Checks checks, Clock clock) {
    this.runs = runs;
    this.checks = checks;
    this.clock = clock;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addTriggerTask(this::regular, new CronTrigger(checks.cron(), clock.getZone()));
  }

  /** Checks the book, unless a check is on already. */
  void regular() {
    try {
      runs.check();
    } catch (Refusal busy) {
      log.warn("The regular check of customer information was left out: {}", busy.key());
    }
  }
}
