package io.keheng.decisionlog;

import io.keheng.customer.PersonRecords;
import io.keheng.policy.Policies;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What tables decided on a person, and by which articles; not what was decided on who saw him. */
@Component
class DecisionRecords implements PersonRecords {

  private final DecisionRepository repository;
  private final Policies policies;

  DecisionRecords(DecisionRepository repository, Policies policies) {
    this.repository = repository;
    this.policies = policies;
  }

  @Override
  public List<Sheet> of(long customerId, boolean clear) {
    var sheet = Sheet.of("decisions", "kind", "state", "on", "reason");
    repository.ofCustomer(customerId).stream()
        .filter(decision -> decision.readers() == null)
        .forEach(
            decision ->
                sheet.row(
                    policies.tableLabel(decision.table()),
                    policies.outcomeLabel(decision.table(), decision.outcome()),
                    decision.on(),
                    reasons(decision)));
    return List.of(sheet);
  }

  /** None: they have gone over to the survivor. */
  @Override
  public List<Sheet> ofMerged(long absorbedId, boolean clear) {
    return List.of();
  }

  private String reasons(LoggedDecision decision) {
    return decision.rules().stream()
        .flatMap(rule -> policies.article(rule).stream())
        .map(article -> article.text() + " (" + article.source() + ")")
        .collect(Collectors.joining("; "));
  }
}
