package io.keheng.reveal;

import io.keheng.audit.Looks;
import io.keheng.customer.Customers;
import io.keheng.customer.Customers.Revealable;
import io.keheng.customerfile.SharedCustomers;
import io.keheng.customerfile.SharedCustomers.Shared;
import io.keheng.decisionlog.DecisionLog;
import io.keheng.decisionlog.Subject;
import io.keheng.holding.HeldNumber;
import io.keheng.holding.HeldNumbers;
import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
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
  private final SharedCustomers shared;
  private final HeldNumbers numbers;
  private final Allowances allowances;
  private final UnusualLooks unusual;
  private final DecisionLog log;
  private final Scopes scopes;
  private final Looks looks;
  private final Clock clock;
  private final RevealTerms terms = RevealTerms.read();

  Reveals(
      RevealRepository repository,
      Customers customers,
      SharedCustomers shared,
      HeldNumbers numbers,
      Allowances allowances,
      UnusualLooks unusual,
      DecisionLog log,
      Scopes scopes,
      Looks looks,
      Clock clock) {
    this.repository = repository;
    this.customers = customers;
    this.shared = shared;
    this.numbers = numbers;
    this.allowances = allowances;
    this.unusual = unusual;
    this.log = log;
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
   * @param purpose and reference are those of the share for a customer who is shared
   * @throws Refusal 404 for a customer outside the scope of reading, 403 outside that of revealing,
   *     422 without a purpose that holds, 409 when the day's allowance is used up
   */
  @ActsFor({"S05-08", "S12-09", "S12-10", "S12-15"})
  Revealed reveal(
      long customerId, List<String> wanted, @Nullable String purpose, @Nullable String reference) {
    var reach = withinReach(customerId);
    var fields = new Grants(reach.grants()).fields(wanted);
    var own = reach.grants().isEmpty() ? terms.check(purpose, reference, false) : null;
    var staffId = Actor.current().staffId();
    repository.inTurn(staffId);
    var seen = seenToday(staffId);
    var allowance = allowances.decided(staffId);
    var allowed = allowance.customers();
    if (!seen.contains(customerId) && seen.size() >= allowed) {
      throw Refusal.conflict("reveal.used-up", allowed).with("why", allowances.why());
    }
    var now = clock.instant();
    var until = now.plus(terms.term());
    if (own != null) {
      keep(customerId, fields, own.code(), reference, now, until);
    } else {
      underGrants(customerId, fields, reach.grants(), now, until);
    }
    var today = LocalDate.now(clock);
    log.record(Subject.customer(customerId), allowance.decision(), today, LookCases.READ);
    var shown = now(reach);
    unusual.watch(reach.customer(), shown.used(), allowed, now);
    return shown;
  }

  private void keep(
      long customerId,
      List<String> fields,
      String purpose,
      @Nullable String reference,
      Instant now,
      Instant until) {
    var staffId = Actor.current().staffId();
    repository.insert(customerId, staffId, fields, purpose, reference, now, until);
    looks.record(customerId, fields, purpose, reference, until);
  }

  /** Each field under the first grant that shows it: for its purpose, with its number. */
  private void underGrants(
      long customerId, List<String> fields, List<Shared> grants, Instant now, Instant until) {
    var left = new ArrayList<>(fields);
    for (var grant : grants) {
      var here = left.stream().filter(path -> Grants.shows(grant, path)).toList();
      if (!here.isEmpty()) {
        keep(customerId, here, grant.purpose(), grant.number(), now, until);
        shared.revealed(customerId, grant.number());
        left.removeAll(here);
      }
    }
  }

  /** What the acting person revealed of a customer and may still read; not counted again. */
  Revealed current(long customerId) {
    return now(withinReach(customerId));
  }

  /** Whoever may read a customer may still lack the right to see him in clear. */
  private Revealable withinReach(long customerId) {
    var reach = customers.revealable(customerId);
    var data = reach.customer().data();
    if (reach.grants().isEmpty()
        && !scopes.of("customer.reveal").covers(data.unitId(), data.managerId())) {
      throw Refusal.forbidden("reveal.out-of-reach");
    }
    return reach;
  }

  private Revealed now(Revealable reach) {
    var customer = reach.customer();
    var staffId = Actor.current().staffId();
    var grants = new Grants(reach.grants());
    var open = new HashSet<String>();
    Instant until = null;
    for (var live : repository.live(customer.id(), staffId, clock.instant())) {
      live.fields().stream().filter(grants::show).forEach(open::add);
      until = until == null || live.until().isBefore(until) ? live.until() : until;
    }
    var held =
        open.contains(RevealedField.NUMBERS.path())
            ? numbers.of(customer.id()).stream().map(HeldNumber::clear).toList()
            : List.<HeldNumber.Clear>of();
    return new Revealed(
        until,
        RevealedField.clear(open, customer.data()),
        held,
        grants.shown(),
        !reach.grants().isEmpty(),
        seenToday(staffId).size(),
        allowances.of(staffId));
  }

  private Set<Long> seenToday(long staffId) {
    var midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    return repository.customersSince(staffId, midnight);
  }
}
