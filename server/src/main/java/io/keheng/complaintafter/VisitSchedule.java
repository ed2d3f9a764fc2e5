package io.keheng.complaintafter;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Early each morning: the draw for the week before, where none was made, and what is late. */
@Component
@ConditionalOnWebApplication
class VisitSchedule {

  private final VisitDraws draws;
  private final Visits visits;
  private final Clock clock;

  VisitSchedule(VisitDraws draws, Visits visits, Clock clock) {
    this.draws = draws;
    this.visits = visits;
    this.clock = clock;
  }

  @Scheduled(cron = "0 5 5 * * *")
  void morning() {
    draws.drawAll(LocalDate.now(clock));
    visits.warn();
  }
}
