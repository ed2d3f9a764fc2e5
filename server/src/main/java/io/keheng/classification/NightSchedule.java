package io.keheng.classification;

import io.keheng.classchange.ChangeTerms;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/** Classifies by the clock of the running server, and after a start what was left undone. */
@Component
@ConditionalOnWebApplication
class NightSchedule implements SchedulingConfigurer {

  private final Nights nights;
  private final Classifications classifications;
  private final Clock clock;
  private final boolean nightly;

  NightSchedule(
      Nights nights,
      Classifications classifications,
      Clock clock,
      @Value("${keheng.classification.nightly}") boolean nightly) {
    this.nights = nights;
    this.classifications = classifications;
    this.clock = clock;
    this.nightly = nightly;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    if (nightly) {
      tasks.addTriggerTask(
          nights::run, new CronTrigger(ChangeTerms.read().cron(), clock.getZone()));
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void afterAStart() {
    if (nightly) {
      Thread.ofVirtual().name("keheng-nights").start(this::leftUndone);
    }
  }

  private void leftUndone() {
    classifications.resume();
    nights.catchUp();
  }
}
