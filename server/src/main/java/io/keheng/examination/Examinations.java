package io.keheng.examination;

import io.keheng.customer.StoredInformation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Examinations of customers as of today, by the checks in force. */
@Component
public class Examinations {

  private final Checks checks;
  private final SharedNumbers numbers;
  private final Clock clock;

  Examinations(Checks checks, SharedNumbers numbers, Clock clock) {
    this.checks = checks;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** For many customers: whose numbers are whose is looked up once in the whole book. */
  public Examination ofBook() {
    return new Examination(checks.all(), numbers.sharing(), LocalDate.now(clock));
  }

  /** For some customers, whose numbers are looked up one by one. */
  public Examination of(Collection<StoredInformation.State> states) {
    return new Examination(checks.all(), numbers.sharing(states), LocalDate.now(clock));
  }
}
