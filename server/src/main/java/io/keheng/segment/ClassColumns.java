package io.keheng.segment;

import io.keheng.directory.CustomerColumns;
import io.keheng.directory.Directory;
import io.keheng.policy.Policies;
import io.keheng.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The present classes as columns of customer lists, and as a filter of them. */
@Component
class ClassColumns implements CustomerColumns {

  private final SegmentQueries queries;
  private final Policies policies;

  ClassColumns(SegmentQueries queries, Policies policies) {
    this.queries = queries;
    this.policies = policies;
  }

  @Override
  public List<String> keys() {
    return policies.tables();
  }

  @Override
  public String heading(String key) {
    return policies.tableLabel(key);
  }

  @Override
  public Map<Long, Map<String, String>> of(Collection<Long> customers) {
    var classes = new HashMap<Long, Map<String, String>>();
    for (var held : queries.classes(customers)) {
      classes
          .computeIfAbsent(held.customerId(), id -> new LinkedHashMap<>())
          .put(held.tableName(), policies.outcomeLabel(held.tableName(), held.outcome()));
    }
    return classes;
  }

  @Override
  public Directory.Condition condition(List<String> wanted) {
    var outcomes = new LinkedHashMap<String, List<String>>();
    for (var each : wanted) {
      var colon = each.indexOf(':');
      var table = colon < 0 ? each : each.substring(0, colon);
      var outcome = each.substring(colon + 1);
      if (!policies.outcomes(table).contains(outcome)) {
        throw Refusal.invalid("classes", "segment.filter", each);
      }
      outcomes.computeIfAbsent(table, one -> new ArrayList<>()).add(outcome);
    }
    return SegmentQueries.condition(outcomes);
  }
}
