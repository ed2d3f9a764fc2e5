package io.keheng.decisionlog;

import io.keheng.policy.TableDecision;
import io.keheng.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps decisions so that each can be explained and made again. */
@Service
public class DecisionLog {

  private final DecisionRepository repository;
  private final Clock clock;

  DecisionLog(DecisionRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Keeps a decision that the acting person asked for; it commits with what follows from it.
   *
   * @param on the date for which the table was asked
   * @param readers the permission that it takes to read it, beside that of reading the subject
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long record(
      Subject subject, TableDecision decision, LocalDate on, @Nullable String readers) {
    return repository.insert(subject, decision, on, clock.instant(), Actor.current(), readers);
  }
}
