package io.keheng.consent;

import io.keheng.audit.Changes;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes consents back, as easily as they were given (PIPL 15). */
@Service
@Transactional
public class Withdrawals {

  /** What the trail keeps of a withdrawal. */
  record Withdrawal(
      long customerId, Consent.Target target, Consent.Manner manner, @Nullable String evidence) {}

  private final Consents consents;
  private final ConsentRepository repository;
  private final Changes changes;
  private final Clock clock;

  Withdrawals(Consents consents, ConsentRepository repository, Changes changes, Clock clock) {
    this.consents = consents;
    this.repository = repository;
    this.changes = changes;
    this.clock = clock;
  }

  /** Withdraws a consent, and older ones for the same; it holds no longer from this moment on. */
  @ActsFor({"S12-10", "S12-15", "S29-03"})
  void withdraw(long customerId, long consentId, Consent.Manner manner, @Nullable String evidence) {
    consents.withinReach(customerId);
    var known = repository.of(customerId);
    var consent =
        known.stream()
            .filter(each -> each.id() == consentId)
            .findFirst()
            .orElseThrow(Refusal::notFound);
    if (consent.withdrawnOn() != null) {
      throw Refusal.conflict("consent.withdrawn", consent.withdrawnOn());
    }
    ConsentCheck.evidence(evidence);
    var ended =
        known.stream()
            .filter(each -> each.covers(consent.target()) && each.withdrawnOn() == null)
            .map(Consent::id)
            .toList();
    var today = LocalDate.now(clock);
    repository.withdraw(ended, manner, evidence, today, clock.instant(), Actor.current());
    var kept = new Withdrawal(customerId, consent.target(), manner, evidence);
    ended.forEach(id -> changes.record("consent", id, "withdrawn", null, kept));
  }

  /** Withdraws every consent of a customer who asked for deletion. */
  public void withdrawAll(long customerId, String request) {
    var open =
        repository.of(customerId).stream()
            .filter(each -> each.withdrawnOn() == null)
            .map(Consent::id)
            .toList();
    var today = LocalDate.now(clock);
    repository.withdraw(
        open, Consent.Manner.PAPER, request, today, clock.instant(), Actor.current());
    open.forEach(id -> changes.record("consent", id, "withdrawn", null, request));
  }

  /** Removes consents withdrawn up to a day, that day too; tells how many that were. */
  public int removeUpTo(LocalDate day) {
    return repository.removeWithdrawn(day);
  }
}
