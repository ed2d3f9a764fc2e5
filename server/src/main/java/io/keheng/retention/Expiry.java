package io.keheng.retention;

import io.keheng.audit.Changes;
import io.keheng.consent.Withdrawals;
import io.keheng.customer.CustomerRemnants;
import io.keheng.customer.Customers;
import io.keheng.customer.Erasures;
import io.keheng.rights.Rights;
import io.keheng.shared.ActsFor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes what no term keeps any longer. */
@Service
@Transactional
class Expiry {

  /**
   * What a sweep removed.
   *
   * @param others records of modules above, by their kinds
   */
  record Swept(int customers, int consents, int requests, Map<String, Integer> others) {}

  private final RetentionRepository repository;
  private final Customers customers;
  private final Withdrawals withdrawals;
  private final Rights rights;
  private final Erasures erasures;
  private final List<CustomerRemnants> remnants;
  private final List<EndedRecords> records;
  private final Changes changes;
  private final Clock clock;
  private final RetentionTerms terms = RetentionTerms.read();

  Expiry(
      RetentionRepository repository,
      Customers customers,
      Withdrawals withdrawals,
      Rights rights,
      Erasures erasures,
      List<CustomerRemnants> remnants,
      List<EndedRecords> records,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.customers = customers;
    this.withdrawals = withdrawals;
    this.rights = rights;
    this.erasures = erasures;
    this.remnants = remnants;
    this.records = records;
    this.changes = changes;
    this.clock = clock;
  }

  private Instant dayAfter(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  /** Takes from what the law kept all that tells whose it was. */
  void remove(long customerId, LocalDate on) {
    erasures.anonymise(customerId);
    var people = people(customerId);
    for (var kept : terms.records()) {
      if (kept.action() == RetentionTerms.Action.LOCK) {
        erase(kept, people);
      }
    }
    repository.removed(customerId, on);
  }

  /** A person: those merged into him, and then he himself. */
  List<Long> people(long customerId) {
    return Stream.concat(customers.mergedInto(customerId).stream(), Stream.of(customerId)).toList();
  }

  /** Removes a kind of record of some; how many there were. */
  int erase(RetentionTerms.Kept kept, List<Long> people) {
    return people.stream()
        .flatMapToInt(
            one ->
                remnants.stream()
                    .filter(remnant -> remnant.record().equals(kept.code()))
                    .mapToInt(remnant -> remnant.erase(one)))
        .sum();
  }

  private Map<String, Integer> others(LocalDate day) {
    var removed = new TreeMap<String, Integer>();
    for (var each : records) {
      var many = each.remove(day);
      if (many > 0) {
        removed.put(terms.record(each.record()).code(), many);
      }
    }
    return removed;
  }

  /** Removes what no term keeps any longer on a day. */
  @ActsFor("S12-15")
  Swept sweep(LocalDate day) {
    var ended = repository.ended(day);
    ended.forEach(customerId -> remove(customerId, day));
    var swept =
        new Swept(
            ended.size(),
            withdrawals.removeUpTo(day.minusYears(terms.record("CONSENT").years())),
            rights.removeAnswered(dayAfter(day.minusYears(terms.record("REQUEST").years()))),
            others(day));
    if (!swept.equals(new Swept(0, 0, 0, Map.of()))) {
      changes.record("retention", day, "removed", null, swept);
    }
    return swept;
  }
}
