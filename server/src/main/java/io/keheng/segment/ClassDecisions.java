package io.keheng.segment;

import io.keheng.decisionlog.DecisionLine;
import io.keheng.decisionlog.DecisionSource;
import io.keheng.policy.Policies;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The changes of a customer's classes, which runs over the book decided. */
@Component
class ClassDecisions implements DecisionSource {

  private final SegmentQueries queries;
  private final Policies policies;

  ClassDecisions(SegmentQueries queries, Policies policies) {
    this.queries = queries;
    this.policies = policies;
  }

  @Override
  public List<DecisionLine> of(long customerId) {
    return queries.timelines(customerId).stream().map(state -> line(customerId, state)).toList();
  }

  private DecisionLine line(long customerId, SegmentQueries.State state) {
    var release = policies.release(state.releaseId());
    var rows =
        Arrays.stream(state.fired().split(","))
            .filter(row -> !row.isEmpty())
            .map(Integer::valueOf)
            .toList();
    return new DecisionLine(
        state.tableName(),
        policies.tableLabel(state.tableName()),
        state.outcome(),
        policies.outcomeLabel(state.tableName(), state.outcome()),
        release.name(),
        state.validFrom(),
        null,
        null,
        policies.rules(state.tableName(), release, rows),
        "/api/customers/%d/classes/%s/why?on=%s"
            .formatted(customerId, state.tableName(), state.validFrom()));
  }
}
