package io.keheng.complaintcluster;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/** Looks for clusters every night. */
@Component
@ConditionalOnWebApplication
class ClusterSchedule implements SchedulingConfigurer {

  private final ClusterSearch search;
  private final Clock clock;

  ClusterSchedule(ClusterSearch search, Clock clock) {
    this.search = search;
    this.clock = clock;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    var cron = ClusterParameters.read().cron();
    tasks.addTriggerTask(search::find, new CronTrigger(cron, clock.getZone()));
  }
}
