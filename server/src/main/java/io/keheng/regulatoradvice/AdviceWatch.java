package io.keheng.regulatoradvice;

import io.keheng.shared.ActsFor;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of advice that is nearly due, and of what is late, each once. */
@Service
@Transactional
public class AdviceWatch {

  private final AdviceParameters parameters = AdviceParameters.read();
  private final AdviceRepository repository;
  private final AdviceNews news;
  private final Clock clock;

  AdviceWatch(AdviceRepository repository, AdviceNews news, Clock clock) {
    this.repository = repository;
    this.news = news;
    this.clock = clock;
  }

  @ActsFor("S10-21")
  public void look() {
    var today = LocalDate.now(clock);
    for (var each : repository.due(today.plusDays(parameters.warn()))) {
      if (each.late(today)) {
        news.late(each);
      } else {
        news.due(each);
      }
    }
  }
}
