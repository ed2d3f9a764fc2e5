package io.keheng.customer;

import io.keheng.customer.CustomerRepository.Derived;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.shared.Refusal;
import io.keheng.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers of the bank: the one place where they are entered and kept (S12-07). */
@Service
@Transactional
public class Customers {

  private static final long NOBODY = 0;

  private final CustomerRepository repository;
  private final InformationSources sources;
  private final Intake intake;
  private final Twins twins;
  private final Trail trail;
  private final ReviewInterval interval;
  private final Scopes scopes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Customers(
      CustomerRepository repository,
      InformationSources sources,
      Intake intake,
      Twins twins,
      Trail trail,
      ReviewInterval interval,
      Scopes scopes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.sources = sources;
    this.intake = intake;
    this.twins = twins;
    this.trail = trail;
    this.interval = interval;
    this.scopes = scopes;
    this.events = events;
    this.clock = clock;
  }

  /** A customer whom the acting person may read; refuses (404) others. */
  @Transactional(readOnly = true)
  public Customer get(long id) {
    return repository.byId(id, scopes.of("customer.read")).orElseThrow(Refusal::notFound);
  }

  /** The customer numbers that are known, with their ids. */
  @Transactional(readOnly = true)
  public Map<String, Long> idsByNumber(Collection<String> numbers) {
    return repository.idsByNumber(numbers);
  }

  /**
   * Takes a batch of drafts from a feed: each is checked as a form's would be, and either enters
   * whole or is refused with its violations. Customers are known again by their number; a value
   * that a draft does not have leaves the stored one as it is. The same batch again changes
   * nothing. Takes part in the caller's transaction.
   *
   * @return one answer for each draft, in their order
   */
  public List<Absorbed> absorb(List<CustomerDraft> drafts) {
    return intake.absorb(drafts);
  }

  /** Says who has, and who has no longer, a credit relationship (S02-02). */
  public void credit(Collection<Long> with, Collection<Long> without) {
    repository.credit(with, true).forEach(id -> trail.creditTold(id, CreditRelation.CREDIT));
    repository
        .credit(without, false)
        .forEach(id -> trail.creditTold(id, CreditRelation.NON_CREDIT));
  }

  /** Says when companies opened their first corporate settlement account (S02-01). */
  public void settlementOpened(Map<Long, LocalDate> openings) {
    openings.forEach(
        (id, on) -> {
          if (repository.settlementOpened(id, on)) {
            trail.settlementTold(id, on);
          }
        });
  }

  /** Enters a customer; {@code confirmed} after the candidates have been looked at. */
  Customer open(CustomerDraft draft, boolean confirmed) {
    var checked = checked(draft);
    requireReach("customer.create", checked);
    requireDocument(checked);
    twins.refuseSameDocument(checked, NOBODY);
    if (!confirmed) {
      twins.refuseLikely(checked, NOBODY);
    }
    var numbered = checked.number() == null ? checked.numbered(repository.nextNumber()) : checked;
    var id = insert(numbered);
    trail.opened(id, numbered);
    events.publishEvent(new CustomerOpened(id));
    return repository.byId(id, DataScope.EVERYTHING).orElseThrow();
  }

  private long insert(CustomerDraft draft) {
    try {
      return repository.insert(draft, derived(draft));
    } catch (DuplicateKeyException taken) {
      throw Refusal.invalid(CustomerField.NUMBER.path(), "customer.number.taken");
    }
  }

  /** Changes a customer; refuses (409) a stale version with what changed since. */
  Customer change(long id, long version, CustomerDraft draft, boolean confirmed) {
    var before = visibleForUpdate(id);
    if (before.version() != version) {
      throw trail.stale(before, version);
    }
    var after = checked(draft.numbered(before.data().number()));
    if (after.kind() != before.data().kind()) {
      throw Refusal.invalid(CustomerField.KIND.path(), "customer.kind.fixed");
    }
    requireReach("customer.update", after);
    twins.refuseSameDocument(after, id);
    var changed = differing(before.data(), after);
    if (!confirmed && Trail.makesTwin(changed)) {
      twins.refuseLikely(after, id);
    }
    store(before, after, changed);
    return get(id);
  }

  /** Confirms that what is known was checked and holds; moves the next check on (S12-08). */
  Customer review(long id, long version, Channel channel) {
    var before = visibleForUpdate(id);
    if (before.version() != version) {
      throw trail.stale(before, version);
    }
    var after = before.data().collectedBy(channel, LocalDate.now(clock));
    if (!repository.update(id, version, after, derived(after))) {
      throw trail.stale(get(id), version);
    }
    trail.reviewed(before, after);
    return get(id);
  }

  private void store(Customer before, CustomerDraft after, Set<CustomerField> changed) {
    if (changed.isEmpty()) {
      return;
    }
    if (!repository.update(before.id(), before.version(), after, derived(after))) {
      throw trail.stale(get(before.id()), before.version());
    }
    trail.changed(before, after);
    var facts =
        changed.stream()
            .filter(CustomerField::keyFact)
            .map(CustomerField::path)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!facts.isEmpty()) {
      events.publishEvent(new CustomerFactsChanged(before.id(), facts));
    }
  }

  private Customer visibleForUpdate(long id) {
    var seen = get(id);
    if (!scopes.of("customer.update").covers(seen.data().unitId(), seen.data().managerId())) {
      throw Refusal.forbidden("customer.out-of-reach");
    }
    return seen;
  }

  private CustomerDraft checked(CustomerDraft draft) {
    var today = LocalDate.now(clock);
    var verdict = DraftCheck.whole(draft, today, sources.validOn(today));
    if (!verdict.holds()) {
      throw Refusal.invalid(verdict.violations());
    }
    return verdict.draft();
  }

  private void requireReach(String permission, CustomerDraft draft) {
    if (!scopes.of(permission).covers(draft.unitId(), draft.managerId())) {
      throw Refusal.invalid(CustomerField.UNIT.path(), "customer.unit.out-of-reach");
    }
  }

  private static void requireDocument(CustomerDraft draft) {
    if (draft.status() == CustomerStatus.ACTIVE && draft.basics().documentNumber() == null) {
      throw Refusal.invalid(
          List.of(new Violation(CustomerField.DOCUMENT_NUMBER.path(), "customer.required")));
    }
  }

  private Derived derived(CustomerDraft draft) {
    var today = LocalDate.now(clock);
    return Derived.of(draft, today, interval.dueAfter(today, draft));
  }

  private static Set<CustomerField> differing(CustomerDraft before, CustomerDraft after) {
    return Stream.of(CustomerField.values())
        .filter(field -> !FieldColumns.same(before.value(field), after.value(field)))
        .collect(Collectors.toSet());
  }
}
