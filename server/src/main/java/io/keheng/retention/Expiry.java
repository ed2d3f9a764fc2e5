package io.keheng.retention;

import io.keheng.audit.Changes;
import io.keheng.customer.Erasures;
import io.keheng.shared.ActsFor;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes what no term keeps any longer. */
@Service
@Transactional
class Expiry {

  /** What a sweep removed. */
  record Swept(int customers, int consents, int requests) {}

  private final RetentionRepository repository;
  private final Erasures erasures;
  private final Changes changes;
  private final RetentionTerms terms = RetentionTerms.read();

  Expiry(RetentionRepository repository, Erasures erasures, Changes changes) {
    this.repository = repository;
    this.erasures = erasures;
    this.changes = changes;
  }

  void remove(long customerId, LocalDate on) {
    erasures.anonymise(customerId);
    repository.removed(customerId, on);
  }

  /** Removes what no term keeps any longer on a day. */
  @ActsFor("S12-15")
  Swept sweep(LocalDate day) {
    var ended = repository.ended(day);
    ended.forEach(customerId -> remove(customerId, day));
    var swept =
        new Swept(
            ended.size(),
            repository.removeConsents(day.minusYears(terms.record("CONSENT").years())),
            repository.removeRequests(day.minusYears(terms.record("REQUEST").years())));
    if (!swept.equals(new Swept(0, 0, 0))) {
      changes.record("retention", day, "removed", null, swept);
    }
    return swept;
  }
}
