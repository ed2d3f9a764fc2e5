package io.keheng.decisionlog;

import io.keheng.customer.Customers;
import io.keheng.identity.Scopes;
import io.keheng.information.Customer;
import io.keheng.policy.Policies;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import io.keheng.shared.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decisions that were kept, for those who may read them: listed, explained, made again. */
@Service
@Transactional(readOnly = true)
class Decisions {

  private static final Comparator<DecisionLine> NEWEST =
      Comparator.comparing(DecisionLine::on)
          .thenComparing(line -> line.at() == null ? Instant.MIN : line.at())
          .reversed();

  /**
   * What deciding again gives: the release and the facts that were kept, asked now.
   *
   * @param same whether outcome and rows are those of then
   */
  record Again(String outcome, String outcomeLabel, List<Integer> rows, boolean same) {}

  /**
   * @param facts those that the table used
   */
  record Detail(
      long id,
      @Nullable Long customerId,
      DecisionLine line,
      List<Integer> rows,
      Map<String, @Nullable Object> facts,
      Again again) {}

  private final DecisionRepository repository;
  private final Customers customers;
  private final Policies policies;
  private final Scopes scopes;
  private final Texts texts;
  private final ObjectProvider<DecisionSource> sources;

  Decisions(
      DecisionRepository repository,
      Customers customers,
      Policies policies,
      Scopes scopes,
      Texts texts,
      ObjectProvider<DecisionSource> sources) {
    this.repository = repository;
    this.customers = customers;
    this.policies = policies;
    this.scopes = scopes;
    this.texts = texts;
    this.sources = sources;
  }

  /** The decisions on a customer, newest first; refuses (404) one who may not be read. */
  Page<DecisionLine> page(long customerId, Paging paging) {
    var customer = customers.get(customerId);
    var lines = new ArrayList<DecisionLine>();
    repository.ofCustomer(customerId).stream()
        .filter(decision -> readable(decision, customer))
        .map(this::line)
        .forEach(lines::add);
    sources.orderedStream().forEach(source -> lines.addAll(source.of(customerId)));
    lines.sort(NEWEST);
    return Page.of(lines, paging);
  }

  Detail detail(long id) {
    var decision = visible(id);
    return new Detail(
        id,
        decision.customerId(),
        line(decision),
        decision.rows(),
        decision.facts(),
        again(decision));
  }

  /** Why it was decided so, by the facts and the release of then, and whether it still would be. */
  Why why(long id) {
    var decision = visible(id);
    var facts = policies.typed(decision.facts());
    var why = policies.explain(decision.table(), decision.releaseId(), facts, decision.on());
    var again = again(decision);
    var told =
        again.same()
            ? texts.text("decisionlog.same")
            : texts.text("decisionlog.other", label(decision), again.outcomeLabel());
    return new Why(
        new Why.Subject(why.subject().label(), decision.outcome(), label(decision), decision.on()),
        why.facts(),
        why.decision(),
        why.articles(),
        why.missing(),
        why.days(),
        why.history(),
        List.of(told));
  }

  private Again again(LoggedDecision decision) {
    var now =
        policies.decide(decision.table(), decision.releaseId(), policies.typed(decision.facts()));
    return new Again(
        now.outcome(),
        policies.outcomeLabel(decision.table(), now.outcome()),
        now.rows(),
        now.outcome().equals(decision.outcome()) && now.rows().equals(decision.rows()));
  }

  private LoggedDecision visible(long id) {
    var decision = repository.byId(id).orElseThrow(Refusal::notFound);
    var customerId = decision.customerId();
    if (customerId == null || !readable(decision, customers.get(customerId))) {
      throw Refusal.notFound();
    }
    return decision;
  }

  private boolean readable(LoggedDecision decision, Customer customer) {
    var readers = decision.readers();
    var data = customer.data();
    return readers == null || scopes.of(readers).covers(data.unitId(), data.managerId());
  }

  private String label(LoggedDecision decision) {
    return policies.outcomeLabel(decision.table(), decision.outcome());
  }

  private DecisionLine line(LoggedDecision decision) {
    return new DecisionLine(
        decision.table(),
        policies.tableLabel(decision.table()),
        decision.outcome(),
        label(decision),
        policies.release(decision.releaseId()).name(),
        decision.on(),
        decision.at(),
        decision.who(),
        decision.rules(),
        "/api/decisions/" + decision.id() + "/why");
  }
}
