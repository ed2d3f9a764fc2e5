package io.keheng.improvement;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/** Looks at rectifications and advice every night; tells complainants soon after a closing. */
@Component
@ConditionalOnWebApplication
class ImprovementSchedule implements SchedulingConfigurer {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final ImprovementWatch watch;
  private final ImprovementTelling telling;
  private final Clock clock;

  ImprovementSchedule(ImprovementWatch watch, ImprovementTelling telling, Clock clock) {
    this.watch = watch;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    var cron = ImprovementParameters.read().cron();
    tasks.addTriggerTask(watch::look, new CronTrigger(cron, clock.getZone()));
    tasks.addFixedDelayTask(new FixedDelayTask(telling::tell, PAUSE, PAUSE));
  }
}
