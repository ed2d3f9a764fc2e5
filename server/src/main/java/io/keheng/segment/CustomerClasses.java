package io.keheng.segment;

import io.keheng.classchange.Standing;
import io.keheng.classification.CustomerFacts;
import io.keheng.classoverride.Standings;
import io.keheng.customer.Customers;
import io.keheng.customerfile.SharedCustomers.Access;
import io.keheng.measure.MeasureWords;
import io.keheng.policy.Policies;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import io.keheng.shared.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The classes and metrics of one customer, for those who may see the customer. */
@Service
public class CustomerClasses {

  /**
   * A present class.
   *
   * @param asOf the date of the run that found it last
   * @param note what the outcome means in practice; empty where its label says it
   * @param articles ids of the rules that the fired rows carry
   * @param standings what stands beside it: a change that waits, or that it was set by hand
   */
  public record CustomerClass(
      String table,
      String tableLabel,
      String outcome,
      String outcomeLabel,
      String note,
      LocalDate asOf,
      LocalDate since,
      String release,
      List<String> articles,
      List<Standing> standings) {}

  public record Metric(
      String name, String label, @Nullable Object value, @Nullable String unit, String meaning) {}

  /**
   * @param asOf null before the first run
   */
  public record CustomerMetrics(@Nullable LocalDate asOf, List<Metric> metrics) {}

  private final Customers customers;
  private final Policies policies;
  private final SegmentQueries queries;
  private final CustomerFacts facts;
  private final Standings standings;
  private final MeasureWords words;
  private final Texts texts;

  CustomerClasses(
      Customers customers,
      Policies policies,
      SegmentQueries queries,
      CustomerFacts facts,
      Standings standings,
      MeasureWords words,
      Texts texts) {
    this.customers = customers;
    this.policies = policies;
    this.queries = queries;
    this.facts = facts;
    this.standings = standings;
    this.words = words;
    this.texts = texts;
  }

  /** The present classes, in the order of the measures; none before the first run. */
  public List<CustomerClass> of(long customerId) {
    customers.seen(customerId, Access.CLASSES);
    var asOf = facts.asOf();
    var order = policies.tables();
    var beside = standings.of(customerId);
    return queries.current(customerId).stream()
        .sorted(Comparator.comparingInt(state -> order.indexOf(state.tableName())))
        .map(state -> view(state, asOf.orElse(state.validFrom()), beside))
        .toList();
  }

  /**
   * Why a customer has a class.
   *
   * @param on a day of the past, explained by the facts and the release of its change; null for the
   *     latest run
   */
  public Why why(long customerId, String table, @Nullable LocalDate on) {
    customers.seen(customerId, Access.CLASSES);
    var timeline = queries.timeline(customerId, table);
    if (timeline.isEmpty()) {
      throw policies.tables().contains(table)
          ? Refusal.refused("segment.unclassified")
          : Refusal.notFound();
    }
    var shown =
        timeline.stream()
            .filter(state -> on == null || !state.validFrom().isAfter(on))
            .findFirst()
            .orElseThrow(() -> Refusal.refused("segment.unclassified"));
    var why = on == null ? latest(customerId, shown) : stored(customerId, shown);
    var subject = inForce(why.subject(), shown);
    return new Why(
        subject,
        why.facts(),
        why.decision(),
        why.articles(),
        why.missing(),
        why.days(),
        timeline.stream().map(this::change).toList(),
        notes(customerId, table, why.subject(), subject, on == null));
  }

  /** The class in force, where the facts alone would give another. */
  private Why.Subject inForce(Why.Subject found, SegmentQueries.State state) {
    return found.value().equals(state.outcome())
        ? found
        : new Why.Subject(
            found.label(),
            state.outcome(),
            policies.outcomeLabel(state.tableName(), state.outcome()),
            found.asOf());
  }

  private List<String> notes(
      long customerId, String table, Why.Subject found, Why.Subject inForce, boolean present) {
    var notes = new ArrayList<String>();
    if (!found.value().equals(inForce.value())) {
      notes.add(texts.text("segment.by-facts", found.valueLabel()));
    }
    if (present) {
      standings.of(customerId).stream()
          .filter(each -> each.table().equals(table))
          .map(Standing::text)
          .forEach(notes::add);
    }
    return notes;
  }

  /** Every metric of the latest run, or none before the first. */
  public CustomerMetrics metrics(long customerId) {
    var currency =
        String.valueOf(customers.seen(customerId, Access.CLASSES).customer().data().currency());
    var latest = facts.latest(customerId);
    if (latest.isEmpty()) {
      return new CustomerMetrics(null, List.of());
    }
    return new CustomerMetrics(
        latest.get().asOf(),
        policies.facts().stream()
            .map(
                fact ->
                    new Metric(
                        fact.name(),
                        policies.factLabel(fact.name()),
                        latest.get().values().get(fact.name()),
                        fact.unitIn(currency),
                        policies.factMeaning(fact)))
            .toList());
  }

  private Why latest(long customerId, SegmentQueries.State state) {
    var latest = facts.latest(customerId);
    if (latest.isEmpty()) {
      return stored(customerId, state);
    }
    var values = latest.get().values();
    return policies.explain(state.tableName(), values, latest.get().asOf());
  }

  private Why stored(long customerId, SegmentQueries.State state) {
    var values = facts.of(customerId, state.factsAsOf());
    return policies.explain(state.tableName(), state.releaseId(), values, state.factsAsOf());
  }

  private CustomerClass view(SegmentQueries.State state, LocalDate asOf, List<Standing> beside) {
    var release = policies.release(state.releaseId());
    var rows = Arrays.stream(state.fired().split(",")).filter(row -> !row.isEmpty());
    return new CustomerClass(
        state.tableName(),
        policies.tableLabel(state.tableName()),
        state.outcome(),
        policies.outcomeLabel(state.tableName(), state.outcome()),
        words.note(state.tableName(), state.outcome()),
        asOf,
        state.validFrom(),
        release.name(),
        policies.rules(state.tableName(), release, rows.map(Integer::valueOf).toList()),
        beside.stream().filter(each -> each.table().equals(state.tableName())).toList());
  }

  private Why.Change change(SegmentQueries.State state) {
    var until = state.validUntil();
    return new Why.Change(
        state.validFrom(),
        until == null ? null : until.minusDays(1),
        state.outcome(),
        policies.outcomeLabel(state.tableName(), state.outcome()),
        policies.release(state.releaseId()).name());
  }
}
