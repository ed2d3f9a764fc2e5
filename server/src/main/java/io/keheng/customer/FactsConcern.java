package io.keheng.customer;

import io.keheng.shared.Parameters;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which change of a key fact concerns whom (S12-08), from the parameter file. */
@Component
class FactsConcern {

  record Terms(Told told) {}

  /**
   * @param manager paths of the key facts that concern the customer's manager
   * @param cases those that concern who has an open case of the customer
   * @param roles those that concern who holds a role at the customer's unit, by role
   */
  record Told(List<String> manager, List<String> cases, Map<String, List<String>> roles) {}

  private final Told told = Parameters.read("customer-facts", Terms.class).told();

  Told told() {
    return told;
  }
}
