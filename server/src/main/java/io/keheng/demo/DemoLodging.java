package io.keheng.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What is told at a desk when a complaint is taken: by a customer there, or by a stranger. */
final class DemoLodging {

  private static final List<String> OF_CUSTOMERS = List.of("COUNTER", "TELEPHONE");

  private final DemoCases plan;
  private final DemoDesk desk;

  DemoLodging(DemoCases plan, DemoDesk desk) {
    this.plan = plan;
    this.desk = desk;
  }

  Map<String, @Nullable Object> form(DemoCases.Case told, String channel, int turn) {
    var subject = plan.subjects().get(told.subject());
    var form = new HashMap<String, @Nullable Object>();
    form.put("channel", channel);
    form.put("onBehalf", "SELF");
    form.put("content", plan.text(subject, turn));
    form.put("demand", subject.demand());
    form.put("persons", told.persons());
    form.put("representatives", told.representatives());
    form.put("massRisk", told.massRisk());
    form.put("referredBy", told.referredBy());
    form.put("staff", false);
    var customer = customer(channel, turn);
    if (customer.isMissingNode()) {
      form.put("complainant", plan.caller(turn));
      form.put("phone", "1990000%04d".formatted(1000 + turn * 37));
    } else {
      form.put("customerId", customer.get("id").asLong());
      form.put("complainant", customer.get("name").asString());
      form.put("phone", customer.get("mobile").asString());
    }
    return form;
  }

  /** A customer whom the desk sees, at the counter and at the telephone. */
  private JsonNode customer(String channel, int turn) {
    if (!OF_CUSTOMERS.contains(channel)) {
      return MissingNode.getInstance();
    }
    var there =
        desk.get("/api/customers?kind=PERSONAL")
            .get("items")
            .valueStream()
            .map(each -> each.get("customer"))
            .filter(each -> !each.get("mobile").isNull())
            .toList();
    return there.isEmpty() ? MissingNode.getInstance() : there.get(turn % there.size());
  }
}
