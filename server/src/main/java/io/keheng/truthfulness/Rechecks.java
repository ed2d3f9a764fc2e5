package io.keheng.truthfulness;

import io.keheng.customer.StoredInformation;
import io.keheng.customerfile.CustomerKept;
import io.keheng.examination.Examination;
import io.keheng.examination.Examinations;
import io.keheng.examination.Found;
import io.keheng.examination.SharedNumbers;
import io.keheng.intake.CustomersAbsorbed;
import io.keheng.merging.CustomersMerged;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one verb by which findings come and go: examines customers, keeps what is new and closes what
 * is found no more. A change of a customer is examined in its own transaction.
 */
@Component
@Transactional
public class Rechecks {

  /** Above it numbers are looked up all together, and neighbours wait for the check of the book. */
  private static final int FEW = 500;

  public record Counts(long found, long corrected) {}

  private final StoredInformation information;
  private final FindingRepository repository;
  private final Examinations examinations;
  private final SharedNumbers numbers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Rechecks(
      StoredInformation information,
      FindingRepository repository,
      Examinations examinations,
      SharedNumbers numbers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.information = information;
    this.repository = repository;
    this.examinations = examinations;
    this.numbers = numbers;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  @ActsFor({"S12-08", "S20-03"})
  void kept(CustomerKept kept) {
    recheck(Set.of(kept.customerId()));
  }

  /** A feed closes what it puts right; what it brings new the check of the whole book finds. */
  @EventListener
  void absorbed(CustomersAbsorbed fed) {
    var open = repository.withStanding(fed.changed());
    if (open.size() <= FEW) {
      recheck(open);
      return;
    }
    var examination = examinations.ofBook();
    var ids = List.copyOf(open);
    for (var from = 0; from < ids.size(); from += FEW) {
      var batch = ids.subList(from, Math.min(ids.size(), from + FEW));
      take(information.of(batch), examination);
    }
  }

  /** What the survivor has not taken over of a merged customer is no finding any more. */
  @EventListener
  @ActsFor("S20-03")
  void merged(CustomersMerged merged) {
    correct(repository.standing(Set.of(merged.absorbedId())));
  }

  /** Examines some customers, and those whose number is now had by one more or one fewer. */
  void recheck(Set<Long> customers) {
    if (customers.isEmpty()) {
      return;
    }
    var before = numbers(customers);
    take(information.of(customers));
    var after = numbers(customers);
    var neighbours = new HashSet<Long>();
    before.forEach((number, key) -> neighbours.addAll(numbers.crossing(key, number, 0, after)));
    after.forEach((number, key) -> neighbours.addAll(numbers.crossing(key, number, 1, before)));
    neighbours.removeAll(customers);
    if (!neighbours.isEmpty()) {
      take(information.of(neighbours));
    }
  }

  /** The numbers that findings of some customers name. */
  private Map<UUID, SharedNumbers.Key> numbers(Set<Long> customers) {
    var named = new HashMap<UUID, SharedNumbers.Key>();
    for (var each : repository.standing(customers)) {
      var number = each.numberIndex();
      if (number != null) {
        numbers.key(each.checkCode(), each.field()).ifPresent(key -> named.put(number, key));
      }
    }
    return named;
  }

  /** Examines customers one by one as far as they go, numbers looked up one by one. */
  private void take(List<StoredInformation.State> states) {
    take(states, examinations.of(states));
  }

  public Counts take(List<StoredInformation.State> states, Examination examination) {
    var found = states.stream().flatMap(state -> examination.of(state).stream()).toList();
    var standing =
        repository.standing(states.stream().map(state -> state.customer().id()).toList()).stream()
            .collect(Collectors.toMap(s -> s.customerId() + s.key(), Function.identity()));
    var fresh = new ArrayList<Found>();
    for (var each : found) {
      var known = standing.remove(each.customerId() + each.key());
      if (known == null) {
        fresh.add(each);
      } else if (!same(known, each)) {
        repository.refresh(known.id(), each);
      }
    }
    if (!fresh.isEmpty()) {
      repository.insert(fresh, clock.instant());
    }
    correct(standing.values());
    return new Counts(fresh.size(), standing.size());
  }

  private void correct(Collection<FindingRepository.Standing> standing) {
    var gone = standing.stream().map(FindingRepository.Standing::id).toList();
    if (!gone.isEmpty()) {
      repository.correct(gone, Actor.current(), clock.instant());
      events.publishEvent(new FindingsSettled(Set.copyOf(gone)));
    }
  }

  private static boolean same(FindingRepository.Standing known, Found found) {
    return known.weight() == found.check().weight()
        && Objects.equals(known.detail(), found.detail())
        && Objects.equals(known.detailArg(), found.argument())
        && Objects.equals(known.numberIndex(), found.number());
  }
}
