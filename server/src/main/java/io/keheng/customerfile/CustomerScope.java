package io.keheng.customerfile;

import io.keheng.identity.DataScope;
import java.util.HashMap;
import java.util.Map;

/**
 * The customers whom a person may see: those of his scope and those shared with him; always part of
 * the query.
 */
public record CustomerScope(DataScope own, SharedCustomers.Reach shared) {

  public static CustomerScope of(DataScope own) {
    return new CustomerScope(own, SharedCustomers.Reach.NONE);
  }

  /**
   * The SQL condition on customers.
   *
   * @param alias of {@code customer.customer} or {@code customer.directory}
   */
  public String clause(String alias) {
    var mine = own.clause(alias + ".unit_id", alias + ".manager_id");
    return shared.isNone()
        ? mine
        : "(%1$s OR %2$s.unit_id = ANY(:sharedUnits) OR %2$s.id = ANY(:sharedCustomers))"
            .formatted(mine, alias);
  }

  /** The named parameters that {@link #clause} refers to. */
  public Map<String, Object> parameters() {
    var parameters = new HashMap<>(own.parameters());
    if (!shared.isNone()) {
      parameters.put("sharedUnits", shared.units().toArray(Long[]::new));
      parameters.put("sharedCustomers", shared.customers().toArray(Long[]::new));
    }
    return parameters;
  }
}
