package io.keheng.reveal;

import io.keheng.audit.Looks;
import io.keheng.customer.Customer;
import io.keheng.customer.Customers;
import io.keheng.identity.Scopes;
import io.keheng.ledger.HeldNumber;
import io.keheng.ledger.HeldNumbers;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows protected values in clear: inside the scope, for a purpose, for minutes, counted. */
@Service
@Transactional
class Reveals {

  private final RevealRepository repository;
  private final Customers customers;
  private final HeldNumbers numbers;
  private final Allowances allowances;
  private final UnusualLooks unusual;
  private final Scopes scopes;
  private final Looks looks;
  private final Clock clock;
  private final RevealTerms terms = RevealTerms.read();

  Reveals(
      RevealRepository repository,
      Customers customers,
      HeldNumbers numbers,
      Allowances allowances,
      UnusualLooks unusual,
      Scopes scopes,
      Looks looks,
      Clock clock) {
    this.repository = repository;
    this.customers = customers;
    this.numbers = numbers;
    this.allowances = allowances;
    this.unusual = unusual;
    this.scopes = scopes;
    this.looks = looks;
    this.clock = clock;
  }

  RevealTerms terms() {
    return terms;
  }

  /**
   * Reveals fields of a customer to the acting person; the look is recorded with it.
   *
   * @param wanted paths of the fields; all of them when empty
   * @throws Refusal 404 for a customer outside the scope of reading, 403 outside that of revealing,
   *     422 without a purpose that holds, 409 when the day's allowance is used up
   */
  @ActsFor({"S05-08", "S12-09", "S12-10", "S12-15"})
  Revealed reveal(
      long customerId, List<String> wanted, String purpose, @Nullable String reference) {
    var customer = withinReach(customerId);
    var fields = fields(wanted);
    terms.check(purpose, reference, false);
    var staffId = Actor.current().staffId();
    repository.inTurn(staffId);
    var seen = seenToday(staffId);
    var allowed = allowances.of(staffId);
    if (!seen.contains(customerId) && seen.size() >= allowed) {
      throw Refusal.conflict("reveal.used-up", allowed).with("why", allowances.why());
    }
    var now = clock.instant();
    var until = now.plus(terms.term());
    repository.insert(customerId, staffId, fields, purpose, reference, now, until);
    looks.record(customerId, fields, purpose, reference, until);
    var shown = now(customer);
    unusual.watch(customer, shown.used(), allowed, now);
    return shown;
  }

  /** What the acting person revealed of a customer and may still read; not counted again. */
  Revealed current(long customerId) {
    return now(withinReach(customerId));
  }

  /** Whoever may read a customer may still lack the right to see him in clear. */
  private Customer withinReach(long customerId) {
    var customer = customers.get(customerId);
    var data = customer.data();
    if (!scopes.of("customer.reveal").covers(data.unitId(), data.managerId())) {
      throw Refusal.forbidden("reveal.out-of-reach");
    }
    return customer;
  }

  private Revealed now(Customer customer) {
    var staffId = Actor.current().staffId();
    var open = new HashSet<String>();
    Instant until = null;
    for (var live : repository.live(customer.id(), staffId, clock.instant())) {
      open.addAll(live.fields());
      until = until == null || live.until().isBefore(until) ? live.until() : until;
    }
    var values = new LinkedHashMap<String, String>();
    for (var field : RevealedField.values()) {
      var clear = open.contains(field.path()) ? field.clear(customer.data()) : null;
      if (clear != null) {
        values.put(field.path(), clear);
      }
    }
    var held =
        open.contains(RevealedField.NUMBERS.path())
            ? numbers.of(customer.id()).stream().map(HeldNumber::clear).toList()
            : List.<HeldNumber.Clear>of();
    return new Revealed(until, values, held, seenToday(staffId).size(), allowances.of(staffId));
  }

  private Set<Long> seenToday(long staffId) {
    var midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    return repository.customersSince(staffId, midnight);
  }

  private static List<String> fields(List<String> wanted) {
    if (wanted.isEmpty()) {
      return Arrays.stream(RevealedField.values()).map(RevealedField::path).toList();
    }
    for (var path : wanted) {
      if (RevealedField.of(path).isEmpty()) {
        throw Refusal.invalid("fields", "reveal.field-unknown", path);
      }
    }
    return List.copyOf(wanted);
  }
}
