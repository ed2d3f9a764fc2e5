package io.keheng.complaintdesk;

import io.keheng.calendar.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Where today ends, and the days within which a case is due soon. */
@Component
class DueSoon {

  /**
   * @param today end of today
   * @param soonOn last day on which a case is due soon
   * @param soon end of that day
   */
  record Ends(Instant now, Instant today, LocalDate soonOn, Instant soon) {}

  private final Deadlines deadlines;
  private final Clock clock;
  private final DeskParameters parameters = DeskParameters.read();

  DueSoon(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  Ends ends() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, clock.getZone());
    var soonOn = deadlines.workingDays(today, parameters.soon(), false).date();
    return new Ends(now, end(today), soonOn, end(soonOn));
  }

  private Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }
}
