package io.keheng.classification;

import io.keheng.policy.Policies;
import io.keheng.policy.RuleActs;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rules by which runs changed classes. */
@Component
class ClassActs implements RuleActs {

  private final FactQueries queries;
  private final Policies policies;

  ClassActs(FactQueries queries, Policies policies) {
    this.queries = queries;
    this.policies = policies;
  }

  @Override
  public Map<String, Acted> since(Instant from) {
    var found = new HashMap<String, Acted>();
    for (var fired : queries.fired(from)) {
      var release = policies.release(fired.releaseId());
      for (var rule : policies.rules(fired.tableName(), release, List.of(fired.row()))) {
        found.merge(rule, new Acted(fired.number(), fired.last()), Acted::and);
      }
    }
    return found;
  }
}
