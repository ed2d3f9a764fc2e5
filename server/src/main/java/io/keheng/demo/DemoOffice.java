package io.keheng.demo;

import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * The organisation of complaint handling in the demonstration bank: some posts and telephones, the
 * rest stands among the gaps.
 */
@Component
class DemoOffice {

  private static final String DOOR = "/api/complaint-office";

  private record Line(long version, long unitId, String name, String telephone, boolean joined) {}

  private final DemoDesks desks;

  DemoOffice(DemoDesks desks) {
    this.desks = desks;
  }

  void make(DemoCases plan) {
    plan.offices().forEach(this::make);
  }

  private void make(DemoCases.Office office) {
    var unit = desks.unit(office.unit());
    var board = desks.head().get(DOOR + "/{unit}", unit);
    if (board.get("posts").valueStream().noneMatch(post -> post.get("named").asBoolean())) {
      desks
          .head()
          .send(
              HttpMethod.PUT,
              DOOR + "/{unit}/posts/SENIOR",
              Map.of("version", 0, "staffId", desks.manager(office.unit())),
              unit);
    }
    if (board.get("lines").isEmpty()) {
      var line = new Line(0, unit, office.line(), office.telephone(), false);
      var id = desks.head().post(DOOR + "/lines", line).get("id").asLong();
      desks.head().post(DOOR + "/lines/{id}/publication", Map.of("version", 1), id);
    }
  }
}
