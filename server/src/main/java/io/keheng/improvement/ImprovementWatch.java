package io.keheng.improvement;

import io.keheng.shared.ActsFor;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what runs: what is late is told, to the unit above too when it stays so. */
@Service
@Transactional
class ImprovementWatch {

  private final ImprovementParameters parameters = ImprovementParameters.read();
  private final RectificationRepository rectifications;
  private final RectificationChecks checks;
  private final ImprovementNews news;
  private final Clock clock;

  ImprovementWatch(
      RectificationRepository rectifications,
      RectificationChecks checks,
      ImprovementNews news,
      Clock clock) {
    this.rectifications = rectifications;
    this.checks = checks;
    this.news = news;
    this.clock = clock;
  }

  @ActsFor("S10-33")
  void look() {
    var today = LocalDate.now(clock);
    for (var each : rectifications.late(today)) {
      news.late(each);
      if (each.dueOn().plusDays(parameters.escalate()).isBefore(today)) {
        news.escalated(each);
      }
    }
    checks.reopen();
  }
}
