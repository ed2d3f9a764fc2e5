package io.keheng.cleaning;

import io.keheng.Client;
import io.keheng.Staffs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Plans of campaigns for tests: right unless a test makes them wrong. */
public final class Plans {

  private Plans() {}

  public static Map<String, Object> plan(
      long unit, LocalDate today, LocalDate amnesty, List<Map<String, Object>> members) {
    var plan = new HashMap<String, Object>();
    plan.put("name", "历史客户信息清理");
    plan.put("purpose", "补充更正缺失、不真实的客户信息");
    plan.put("unitId", unit);
    plan.put("checks", List.of());
    plan.put("channels", List.of("PHONE", "WEB", "COUNTER", "SMS"));
    plan.put("amnestyOn", amnesty);
    plan.put("steps", steps(today, today.plusDays(60)));
    plan.put("members", members);
    return plan;
  }

  /**
   * @param cleaned the last day of the cleaning itself
   */
  static List<Map<String, Object>> steps(LocalDate today, LocalDate cleaned) {
    return List.of(
        step("PREPARATION", today, today.plusDays(10)),
        step("ACCEPTANCE", today.plusDays(11), today.plusDays(20)),
        step("RECTIFICATION", today.plusDays(21), today.plusDays(30)),
        step("CLEANING", today.plusDays(31), cleaned),
        step("REPORT", today.plusDays(61), today.plusDays(65)));
  }

  static Map<String, Object> step(String kind, LocalDate from, LocalDate due) {
    return Map.of("kind", kind, "startsOn", from, "dueOn", due);
  }

  public static Map<String, Object> member(Staffs.Person person, String part) {
    return Map.of("staffId", person.id(), "part", part, "duty", "按分工负责");
  }

  /** The open to-dos of campaigns. */
  static List<JsonNode> todos(Client client) {
    return client
        .get("/api/messages?kind=TODO&size=100")
        .json()
        .get("items")
        .valueStream()
        .filter(message -> message.get("doneAt").isNull())
        .filter(message -> message.get("link").asString("").startsWith("/cleaning/"))
        .toList();
  }
}
