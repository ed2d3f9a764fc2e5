package io.keheng.retention;

import io.keheng.audit.Changes;
import io.keheng.consent.Withdrawals;
import io.keheng.customer.Customers;
import io.keheng.customer.Erasures;
import io.keheng.information.Customer;
import io.keheng.information.CustomerStatus;
import io.keheng.rights.Rights;
import io.keheng.rights.RightsRequest;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes what a customer may have removed, locks what the law keeps, and says so item by item. */
@Service
@Transactional
class Deletions {

  /** What the trail keeps of a deletion. */
  record Done(String request, @Nullable LocalDate ended, List<RetentionRepository.Item> items) {}

  private final RetentionRepository repository;
  private final Rights rights;
  private final Withdrawals withdrawals;
  private final Customers customers;
  private final Erasures erasures;
  private final Expiry expiry;
  private final Changes changes;
  private final Clock clock;
  private final RetentionTerms terms = RetentionTerms.read();

  Deletions(
      RetentionRepository repository,
      Rights rights,
      Withdrawals withdrawals,
      Customers customers,
      Erasures erasures,
      Expiry expiry,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.rights = rights;
    this.withdrawals = withdrawals;
    this.customers = customers;
    this.erasures = erasures;
    this.expiry = expiry;
    this.changes = changes;
    this.clock = clock;
  }

  RetentionTerms terms() {
    return terms;
  }

  @Transactional(readOnly = true)
  List<RetentionRepository.Item> items(long requestId) {
    return repository.items(requestId);
  }

  /**
   * Carries out a granted request for deletion, all of it or nothing.
   *
   * @param ended when the relationship ended; asked for a closed customer only
   */
  @ActsFor({"S12-15", "S29-03"})
  void erase(long requestId, @Nullable LocalDate ended) {
    var request = rights.within("rights.decide", requestId);
    requireReady(request);
    var customer = customers.get(request.customerId());
    var closed = customer.data().status() == CustomerStatus.CLOSED;
    check(closed, ended, customer);
    var today = LocalDate.now(clock);
    var people = expiry.people(request.customerId());
    people.forEach(one -> withdrawals.withdrawAll(one, request.number()));
    var items = new ArrayList<RetentionRepository.Item>();
    for (var kept : terms.records()) {
      items.add(
          switch (kept.action()) {
            case ERASE -> removed(kept, request.customerId(), people);
            case PROOF -> proof(kept, today);
            case LOCK -> locked(kept, ended, today);
          });
    }
    items.forEach(item -> repository.insert(requestId, item));
    if (ended != null) {
      store(request, ended, today);
    }
    changes.record(
        "rights-request", requestId, "erased", null, new Done(request.number(), ended, items));
  }

  private void requireReady(RightsRequest request) {
    var granted =
        request.kind() == RightsRequest.Kind.DELETION
            && request.state() == RightsRequest.State.GRANTED;
    if (!granted || !repository.items(request.id()).isEmpty()) {
      throw Refusal.conflict("rights.state", request.number());
    }
    if (!request.identified()) {
      throw Refusal.conflict("retention.unidentified", request.number());
    }
  }

  private void check(boolean closed, @Nullable LocalDate ended, Customer customer) {
    if (closed && ended == null) {
      throw Refusal.invalid("ended", "retention.ended-missing");
    }
    if (!closed && ended != null) {
      throw Refusal.invalid("ended", "retention.not-ended");
    }
    var since = customer.data().since();
    if (ended != null
        && (ended.isAfter(LocalDate.now(clock)) || (since != null && ended.isBefore(since)))) {
      throw Refusal.invalid("ended", "retention.ended-wrong");
    }
  }

  private RetentionRepository.Item removed(
      RetentionTerms.Kept kept, long customerId, List<Long> people) {
    var items = kept.paths().isEmpty() ? 0 : erasures.forget(customerId, kept.paths());
    items += expiry.erase(kept, people);
    var outcome =
        items == 0 ? RetentionRepository.Outcome.NOTHING : RetentionRepository.Outcome.REMOVED;
    return new RetentionRepository.Item(kept.code(), outcome, items, null);
  }

  private static RetentionRepository.Item proof(RetentionTerms.Kept kept, LocalDate today) {
    return new RetentionRepository.Item(
        kept.code(), RetentionRepository.Outcome.PROOF, 0, kept.until(today));
  }

  private static RetentionRepository.Item locked(
      RetentionTerms.Kept kept, @Nullable LocalDate ended, LocalDate today) {
    if (ended == null) {
      return new RetentionRepository.Item(kept.code(), RetentionRepository.Outcome.NEEDED, 0, null);
    }
    var until = kept.until(ended);
    return until.isAfter(today)
        ? new RetentionRepository.Item(kept.code(), RetentionRepository.Outcome.LOCKED, 0, until)
        : new RetentionRepository.Item(
            kept.code(), RetentionRepository.Outcome.ANONYMISED, 1, null);
  }

  private void store(RightsRequest request, LocalDate ended, LocalDate today) {
    var until = terms.record("IDENTITY").until(ended);
    erasures.lock(request.customerId(), today);
    repository.lock(request, ended, today, until);
    if (!until.isAfter(today)) {
      expiry.remove(request.customerId(), today);
    }
  }
}
