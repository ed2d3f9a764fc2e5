package io.keheng.backup;

import io.keheng.shared.Refusal;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/** The regular backup of the running server, proved at once (S12-22). */
@Component
@ConditionalOnWebApplication
class BackupSchedule implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(BackupSchedule.class);

  private final Backups backups;
  private final BackupRepository repository;
  private final ObjectProvider<io.keheng.database.DatabaseCopies> copies;
  private final Clock clock;

  BackupSchedule(
      Backups backups,
      BackupRepository repository,
      ObjectProvider<io.keheng.database.DatabaseCopies> copies,
      Clock clock) {
    this.backups = backups;
    this.repository = repository;
    this.copies = copies;
    this.clock = clock;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    if (copies.getIfAvailable() != null) {
      tasks.addTriggerTask(
          this::regular, new CronTrigger(BackupPlan.read().cron(), clock.getZone()));
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void afterACrash() {
    repository.closeUnfinished("interrupted", clock.instant());
  }

  private void regular() {
    try {
      var taken = backups.take(Backup.Origin.SCHEDULE);
      if (taken.state() == Backup.State.DONE) {
        backups.prove(taken.id());
        backups.removeOld();
      }
    } catch (Refusal busy) {
      log.warn("The regular backup was left out: {}", busy.key());
    }
  }
}
