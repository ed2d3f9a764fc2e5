package io.keheng.mergerequest;

import io.keheng.calendar.Deadlines;
import io.keheng.customer.Customers;
import io.keheng.duplicate.DuplicateTerms;
import io.keheng.duplicate.Pairs;
import io.keheng.identity.Scopes;
import io.keheng.information.Customer;
import io.keheng.merging.CustomerBelongings.Moved;
import io.keheng.merging.CustomerComparison;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import io.keheng.shared.Why;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges as pages show them. */
@Service
@Transactional(readOnly = true)
class MergeViews {

  /** How many records of a kind moved. */
  record Owned(String kind, String label, long moved) {}

  /**
   * @param own asked for by the acting person, who cannot decide it
   * @param fields both side by side while it waits, none after
   * @param obstacle why it cannot be undone, in words; null when it can
   * @param given what undoing would do to the values of the survivor
   */
  record Detail(
      MergeQueries.Row merge,
      boolean own,
      long survivorVersion,
      long absorbedVersion,
      List<CustomerComparison.Line> fields,
      List<Owned> moved,
      @Nullable String obstacle,
      List<CustomerComparison.Given> given) {}

  /** How many pairs are open, and how many merges wait for approval. */
  record Counts(long open, long waiting) {}

  private final MergeQueries queries;
  private final MergeRepository repository;
  private final MergeReach reach;
  private final Partings partings;
  private final Pairs pairs;
  private final Customers customers;
  private final CustomerComparison comparison;
  private final Deadlines deadlines;
  private final Scopes scopes;
  private final Texts texts;
  private final Clock clock;
  private final DuplicateTerms terms = DuplicateTerms.read();

  MergeViews(
      MergeQueries queries,
      MergeRepository repository,
      MergeReach reach,
      Partings partings,
      Pairs pairs,
      Customers customers,
      CustomerComparison comparison,
      Deadlines deadlines,
      Scopes scopes,
      Texts texts,
      Clock clock) {
    this.queries = queries;
    this.repository = repository;
    this.reach = reach;
    this.partings = partings;
    this.pairs = pairs;
    this.customers = customers;
    this.comparison = comparison;
    this.deadlines = deadlines;
    this.scopes = scopes;
    this.texts = texts;
    this.clock = clock;
  }

  Page<MergeQueries.Row> page(List<MergeState> states, Paging paging) {
    var scope = scopes.of(MergeReach.READ);
    return new Page<>(
        queries.page(scope, states, paging),
        queries.count(scope, states),
        paging.number(),
        paging.limit());
  }

  Counts counts() {
    return new Counts(
        pairs.open(), queries.count(scopes.of(MergeReach.READ), List.of(MergeState.REQUESTED)));
  }

  Detail one(long id) {
    var merge = reach.visible(id);
    var survivor = stored(merge.survivorId());
    var absorbed = stored(merge.absorbedId());
    var merged = merge.state() == MergeState.MERGED;
    return new Detail(
        merge,
        merge.requestedBy() == Actor.current().staffId(),
        survivor.version(),
        absorbed.version(),
        merge.state() == MergeState.REQUESTED ? comparison.lines(survivor, absorbed) : List.of(),
        owned(repository.moved(id)),
        merged
            ? partings
                .obstacle(merge)
                .map(key -> texts.text(key, Objects.toString(merge.undoUntil())))
                .orElse(null)
            : null,
        merged ? comparison.given(survivor, absorbed.id()) : List.of());
  }

  /** Until when a merge can be undone, day by day. */
  Why why(long id) {
    var merge = reach.visible(id);
    if (merge.decidedAt() == null || merge.undoUntil() == null) {
      throw Refusal.notFound();
    }
    var made = LocalDate.ofInstant(merge.decidedAt(), clock.getZone());
    return deadlines.naturalDays(made, terms.undoDays(), false).why();
  }

  private Customer stored(long id) {
    return customers.stored(id).orElseThrow(Refusal::notFound);
  }

  private List<Owned> owned(List<Moved> moved) {
    Map<String, String> labels = comparison.kinds(moved);
    return moved.stream()
        .collect(Collectors.groupingBy(Moved::kind, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(
            kind ->
                new Owned(kind.getKey(), labels.getOrDefault(kind.getKey(), ""), kind.getValue()))
        .toList();
  }
}
