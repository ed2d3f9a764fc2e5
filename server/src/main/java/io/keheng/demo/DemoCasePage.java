package io.keheng.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The page of one complaint, as those who work on it have it open. */
final class DemoCasePage {

  private static final String ONE = "/api/complaints/{id}";

  private final long id;
  private long version = 1;

  DemoCasePage(long id) {
    this.id = id;
  }

  long id() {
    return id;
  }

  /** The terms within which it must be answered. */
  List<String> keys(DemoDesk desk) {
    return page(desk)
        .get("clocks")
        .valueStream()
        .map(clock -> clock.get("key").asString())
        .filter(key -> key.endsWith("/handle"))
        .toList();
  }

  /** Whether an act may be done now. */
  boolean offers(DemoDesk desk, String act) {
    return page(desk)
        .get("possible")
        .valueStream()
        .anyMatch(each -> each.get("act").asString().equals(act));
  }

  /** Most of what is done raises the version by one; where it does not, it is asked for. */
  void post(DemoDesk desk, String door, Map<String, Object> form) {
    var all = new HashMap<>(form);
    all.put("version", version);
    try {
      desk.post(ONE + "/" + door, all, id);
    } catch (DemoDesk.Refused e) {
      var now = page(desk).at("/complaint/version").asLong();
      if (now == version) {
        throw e;
      }
      all.put("version", now);
      version = now;
      desk.post(ONE + "/" + door, all, id);
    }
    version++;
  }

  private JsonNode page(DemoDesk desk) {
    return desk.get(ONE, id);
  }
}
