package io.keheng.merging;

import io.keheng.customerfile.CustomerFactsChanged;
import io.keheng.customerfile.CustomerKept;
import io.keheng.customerfile.CustomerRepository;
import io.keheng.customerfile.MergedRepository;
import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.DraftCheck;
import io.keheng.information.FieldColumns;
import io.keheng.merging.CustomerBelongings.Moved;
import io.keheng.merging.ReplacedRepository.Replaced;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Violation;
import io.keheng.source.InformationSources;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one customer of two, and two of one again, with all that modules above keep of them. The
 * record of the absorbed stays as it was; whoever asks for it is led to the survivor.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CustomerMerging {

  /** What a survivor cannot take: it says which of the two he is. */
  static final Set<CustomerField> FIXED =
      Set.of(CustomerField.NUMBER, CustomerField.KIND, CustomerField.CURRENCY);

  private final CustomerRepository repository;
  private final MergedRepository merged;
  private final ReplacedRepository replaced;
  private final List<CustomerBelongings> belongings;
  private final MergedValues values;
  private final InformationSources sources;
  private final MergeTrail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CustomerMerging(
      CustomerRepository repository,
      MergedRepository merged,
      ReplacedRepository replaced,
      List<CustomerBelongings> belongings,
      MergedValues values,
      InformationSources sources,
      MergeTrail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.merged = merged;
    this.replaced = replaced;
    this.belongings = belongings;
    this.values = values;
    this.sources = sources;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps both from being changed by anybody else until the transaction ends. Comes before whatever
   * a decision on the two is checked by.
   */
  public void lock(long one, long other) {
    merged.lock(List.of(one, other));
  }

  /**
   * Refuses (422) values that would make the survivor contradict himself where he does not now.
   *
   * @param taken paths of the fields whose value is the absorbed's
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public void check(Customer survivor, Customer absorbed, Collection<String> taken) {
    var today = LocalDate.now(clock);
    var registered = sources.validOn(today);
    var before =
        DraftCheck.whole(survivor.data(), today, registered).violations().stream()
            .map(Violation::field)
            .collect(Collectors.toSet());
    var wrong =
        DraftCheck.whole(
                MergedValues.taken(survivor.data(), absorbed.data(), fields(taken)),
                today,
                registered)
            .violations()
            .stream()
            .filter(violation -> !before.contains(violation.field()))
            .toList();
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
  }

  /**
   * Everything of the absorbed goes over to the survivor; tells what that was. Refuses (409) one
   * who is merged already.
   */
  @ActsFor("S20-03")
  public List<Moved> merge(Customer survivor, Customer absorbed, Collection<String> taken) {
    lock(survivor.id(), absorbed.id());
    check(survivor, absorbed, taken);
    if (!merged.mark(absorbed.id(), survivor.id())) {
      throw Refusal.conflict("customer.merge.twice");
    }
    var moved =
        belongings.stream()
            .flatMap(each -> each.move(absorbed.id(), survivor.id()).stream())
            .toList();
    var before = repository.stored(survivor.id()).orElseThrow(Refusal::notFound);
    var after = MergedValues.taken(before.data(), absorbed.data(), fields(taken));
    replaced.keep(survivor.id(), absorbed.id(), differing(survivor.data(), after));
    values.store(before, after);
    trail.merged(survivor, absorbed, moved);
    events.publishEvent(new CustomersMerged(survivor.id(), absorbed.id()));
    tell(survivor, after);
    return moved;
  }

  /**
   * Both are as they were: what moved and is still there goes back, and the survivor has again the
   * values that the merge replaced, except those changed since and not named.
   */
  @ActsFor("S20-03")
  public void part(
      Customer survivor, long absorbedId, List<Moved> moved, Collection<String> changedToo) {
    lock(survivor.id(), absorbedId);
    var chosen = fields(changedToo);
    var after = survivor.data();
    for (var value : replaced.of(absorbedId)) {
      var field = value.field();
      if (FieldColumns.same(after.value(field), value.after()) || chosen.contains(field)) {
        after = after.with(field, value.before());
      }
    }
    values.store(survivor, after);
    unmark(absorbedId);
    var back =
        belongings.stream()
            .flatMap(each -> each.giveBack(survivor.id(), absorbedId, moved).stream())
            .toList();
    replaced.forget(Set.of(absorbedId));
    var absorbed = repository.stored(absorbedId).orElseThrow(Refusal::notFound);
    trail.parted(survivor, absorbed, back);
    tell(survivor, after);
    events.publishEvent(new CustomerKept(absorbedId));
  }

  /** The merges can no longer be undone: what they replaced is not needed any more. */
  public void settle(Collection<Long> absorbed) {
    replaced.forget(absorbed);
  }

  private static List<Replaced> differing(CustomerDraft before, CustomerDraft after) {
    return Stream.of(CustomerField.values())
        .filter(field -> !FieldColumns.same(before.value(field), after.value(field)))
        .map(field -> new Replaced(field, before.value(field), after.value(field)))
        .toList();
  }

  private void tell(Customer before, CustomerDraft after) {
    events.publishEvent(new CustomerKept(before.id()));
    var facts = MergedValues.keyFacts(before.data(), after);
    if (!facts.isEmpty()) {
      events.publishEvent(
          new CustomerFactsChanged(
              before.id(), before.version() + 1, facts, Actor.current().staffId()));
    }
  }

  private void unmark(long absorbedId) {
    try {
      merged.unmark(absorbedId);
    } catch (DuplicateKeyException taken) {
      throw Twins.taken(taken);
    }
  }

  private static Set<CustomerField> fields(Collection<String> paths) {
    return paths.stream()
        .map(
            path ->
                CustomerField.byPath(path)
                    .filter(field -> !FIXED.contains(field))
                    .orElseThrow(() -> Refusal.invalid("fields", "customer.merge.field", path)))
        .collect(Collectors.toSet());
  }
}
