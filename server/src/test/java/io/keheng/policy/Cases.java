package io.keheng.policy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Customers made by hand: nothing held, but for the facts that a test names. */
final class Cases {

  private Cases() {}

  static Map<String, Object> person(Policies policies, Object... facts) {
    var all = new HashMap<String, Object>();
    for (var fact : policies.facts()) {
      switch (fact.type()) {
        case "number" -> all.put(fact.name(), BigDecimal.ZERO);
        case "boolean" -> all.put(fact.name(), false);
        default -> {}
      }
    }
    all.put("kind", "PERSONAL");
    all.put("bookCurrency", "CNY");
    for (int i = 0; i < facts.length; i += 2) {
      all.put(
          (String) facts[i],
          facts[i + 1] instanceof String number && number.matches("-?[0-9.]+")
              ? new BigDecimal(number)
              : facts[i + 1]);
    }
    return all;
  }
}
