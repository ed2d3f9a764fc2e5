package io.keheng.regulatoradvice;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/** Looks at advice every night. */
@Component
@ConditionalOnWebApplication
class AdviceSchedule implements SchedulingConfigurer {

  private final AdviceWatch watch;
  private final Clock clock;

  AdviceSchedule(AdviceWatch watch, Clock clock) {
    this.watch = watch;
    this.clock = clock;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    var cron = AdviceParameters.read().cron();
    tasks.addTriggerTask(watch::look, new CronTrigger(cron, clock.getZone()));
  }
}
