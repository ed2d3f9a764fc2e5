package io.keheng.dossier;

import io.keheng.audit.Changes;
import io.keheng.customer.Customers;
import io.keheng.identity.Scopes;
import io.keheng.information.Customer;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the files of customers; a file is seen by who may see the customer. */
@Service
@Transactional
class Dossier {

  /**
   * @param at when it took place; now when absent
   */
  record Talk(
      @Nullable Instant at,
      Contact.Manner manner,
      boolean inbound,
      String subject,
      @Nullable String content,
      @Nullable String nextStep) {}

  record Chance(
      String title,
      @Nullable String product,
      @Nullable BigDecimal amount,
      String currency,
      @Nullable LocalDate expectedOn,
      Opportunity.Stage stage) {}

  private final DossierRepository repository;
  private final NoteRepository notes;
  private final Customers customers;
  private final Changes changes;
  private final Scopes scopes;
  private final Clock clock;

  Dossier(
      DossierRepository repository,
      NoteRepository notes,
      Customers customers,
      Changes changes,
      Scopes scopes,
      Clock clock) {
    this.repository = repository;
    this.notes = notes;
    this.customers = customers;
    this.changes = changes;
    this.scopes = scopes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Page<Contact> contacts(long customerId, Paging paging) {
    customers.get(customerId);
    return new Page<>(
        repository.contacts(customerId, paging),
        repository.countContacts(customerId),
        paging.number(),
        paging.limit());
  }

  @ActsFor("S12-18")
  long talked(long customerId, Talk talk) {
    requireReach(customerId);
    var at = talk.at() == null ? clock.instant() : talk.at();
    if (at.isAfter(clock.instant())) {
      throw Refusal.invalid("at", "dossier.future");
    }
    var id = repository.insert(customerId, at, talk, Actor.current());
    changes.record("contact", id, "created", null, talk);
    return id;
  }

  @Transactional(readOnly = true)
  List<Opportunity> opportunities(long customerId) {
    customers.get(customerId);
    return repository.opportunities(customerId);
  }

  @ActsFor("S12-18")
  long found(long customerId, Chance chance) {
    requireReach(customerId);
    var id = repository.insert(customerId, chance, Actor.current());
    changes.record("opportunity", id, "created", null, chance);
    return id;
  }

  @ActsFor("S12-18")
  Opportunity move(long customerId, long id, long version, Chance chance) {
    requireReach(customerId);
    var before =
        repository
            .opportunity(id)
            .filter(opportunity -> opportunity.customerId() == customerId)
            .orElseThrow(Refusal::notFound);
    if (!repository.update(id, version, chance)) {
      throw changes.stale("opportunity", id, before);
    }
    var after = repository.opportunity(id).orElseThrow(Refusal::notFound);
    changes.record("opportunity", id, "changed", before, after);
    return after;
  }

  @Transactional(readOnly = true)
  List<Note> notes(long customerId) {
    customers.get(customerId);
    return notes.of(customerId);
  }

  @ActsFor("S12-17")
  long noted(long customerId, Note.Section section, String text) {
    requireReach(customerId);
    var id = notes.insert(customerId, clock.instant(), section, text, Actor.current());
    changes.record("note", id, "created", null, text);
    return id;
  }

  @Transactional(readOnly = true)
  @ActsFor("S12-16")
  InvestmentRecord investment(long customerId) {
    var customer = customers.get(customerId);
    if (!covers("customer.investment", customer)) {
      throw Refusal.forbidden("dossier.out-of-reach");
    }
    var data = customer.data();
    return new InvestmentRecord(
        customerId,
        data.basic(),
        data.preference(),
        data.risk(),
        customer.reviewedOn(),
        customer.reviewDue(),
        "/api/customers/" + customerId + "/flows");
  }

  private void requireReach(long customerId) {
    if (!covers("customer.record", customers.get(customerId))) {
      throw Refusal.forbidden("dossier.out-of-reach");
    }
  }

  private boolean covers(String permission, Customer customer) {
    return scopes.of(permission).covers(customer.data().unitId(), customer.data().managerId());
  }
}
