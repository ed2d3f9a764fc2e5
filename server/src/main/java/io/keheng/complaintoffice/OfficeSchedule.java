package io.keheng.complaintoffice;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/** Looks for gaps every night. */
@Component
@ConditionalOnWebApplication
class OfficeSchedule implements SchedulingConfigurer {

  private final OfficeWatch watch;
  private final Clock clock;

  OfficeSchedule(OfficeWatch watch, Clock clock) {
    this.watch = watch;
    this.clock = clock;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addTriggerTask(
        watch::look, new CronTrigger(OfficeParameters.read().cron(), clock.getZone()));
  }
}
