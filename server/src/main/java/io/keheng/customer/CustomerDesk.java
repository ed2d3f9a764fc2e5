package io.keheng.customer;

import io.keheng.customerfile.CustomerFactsChanged;
import io.keheng.customerfile.CustomerKept;
import io.keheng.customerfile.CustomerRepository;
import io.keheng.customerfile.Derivations;
import io.keheng.customerfile.Trail;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.information.Channel;
import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.FieldColumns;
import io.keheng.merging.Twins;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and changes single customers, as a form does. */
@Service
@Transactional
class CustomerDesk {

  private static final long NOBODY = 0;
  private final Customers customers;
  private final CustomerRepository repository;
  private final DeskCheck check;
  private final Twins twins;
  private final Trail trail;
  private final Derivations derivations;
  private final Scopes scopes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CustomerDesk(
      Customers customers,
      CustomerRepository repository,
      DeskCheck check,
      Twins twins,
      Trail trail,
      Derivations derivations,
      Scopes scopes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.customers = customers;
    this.repository = repository;
    this.check = check;
    this.twins = twins;
    this.trail = trail;
    this.derivations = derivations;
    this.scopes = scopes;
    this.events = events;
    this.clock = clock;
  }

  /** Enters a customer; {@code confirmed} after the candidates have been looked at. */
  @ActsFor({"S12-03", "S12-04", "S12-05", "S12-07"})
  Customer open(CustomerDraft draft, boolean confirmed) {
    var checked = check.of(draft);
    check.requireReach("customer.create", checked);
    DeskCheck.requireDocument(checked);
    twins.refuseSameDocument(checked, NOBODY);
    if (!confirmed) {
      twins.refuseLikely(checked, NOBODY);
    }
    var numbered =
        checked.number() == null
            ? checked.with(CustomerField.NUMBER, repository.nextNumber())
            : checked;
    var id = insert(numbered);
    trail.opened(id, numbered);
    events.publishEvent(new CustomerKept(id));
    return repository.byId(id, DataScope.EVERYTHING).orElseThrow();
  }

  private long insert(CustomerDraft draft) {
    try {
      return repository.insert(draft, derivations.of(draft));
    } catch (DuplicateKeyException taken) {
      throw Twins.taken(taken);
    }
  }

  /** Changes a customer; refuses (409) a stale version with what changed since. */
  @ActsFor({"S12-03", "S12-08"})
  Customer change(long id, long version, CustomerDraft draft, boolean confirmed) {
    var before = visibleForUpdate(id);
    if (before.version() != version) {
      throw trail.stale(before, version);
    }
    var after = check.of(DeskCheck.completed(draft, before.data()));
    if (after.kind() != before.data().kind()) {
      throw Refusal.invalid(CustomerField.KIND.path(), "customer.kind.fixed");
    }
    check.requireReach("customer.update", after);
    twins.refuseSameDocument(after, id);
    var changed = differing(before.data(), after);
    if (!confirmed && Twins.makesTwin(changed)) {
      twins.refuseLikely(after, id);
    }
    store(before, after, changed);
    return customers.get(id);
  }

  /** Confirms that what is known was checked and holds; moves the next check on (S12-08). */
  @ActsFor("S12-08")
  Customer review(long id, long version, Channel channel) {
    var before = visibleForUpdate(id);
    if (before.version() != version) {
      throw trail.stale(before, version);
    }
    var after =
        before
            .data()
            .with(CustomerField.COLLECTED_BY, channel)
            .with(CustomerField.COLLECTED_ON, LocalDate.now(clock));
    update(before, after);
    trail.reviewed(before, after);
    events.publishEvent(new CustomerKept(id));
    return customers.get(id);
  }

  private void store(Customer before, CustomerDraft after, Set<CustomerField> changed) {
    if (changed.isEmpty()) {
      return;
    }
    update(before, after);
    trail.changed(before, after);
    events.publishEvent(new CustomerKept(before.id()));
    var facts =
        changed.stream()
            .filter(CustomerField::keyFact)
            .map(CustomerField::path)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!facts.isEmpty()) {
      events.publishEvent(
          new CustomerFactsChanged(
              before.id(), before.version() + 1, facts, Actor.current().staffId()));
    }
  }

  private void update(Customer before, CustomerDraft after) {
    try {
      if (!repository.update(before.id(), before.version(), after, derivations.of(after))) {
        throw trail.stale(customers.get(before.id()), before.version());
      }
    } catch (DuplicateKeyException taken) {
      throw Twins.taken(taken);
    }
  }

  private Customer visibleForUpdate(long id) {
    var seen = customers.get(id);
    if (!scopes.of("customer.update").covers(seen.data().unitId(), seen.data().managerId())) {
      throw Refusal.forbidden("customer.out-of-reach");
    }
    return seen;
  }

  private static Set<CustomerField> differing(CustomerDraft before, CustomerDraft after) {
    return Stream.of(CustomerField.values())
        .filter(field -> !FieldColumns.same(before.value(field), after.value(field)))
        .collect(Collectors.toSet());
  }
}
