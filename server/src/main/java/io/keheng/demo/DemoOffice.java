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
    var named =
        board
            .get("posts")
            .valueStream()
            .anyMatch(
                post ->
                    post.get("post").asString().equals("SENIOR") && post.get("named").asBoolean());
    if (!named) {
      desks
          .head()
          .send(
              HttpMethod.PUT,
              DOOR + "/{unit}/posts/SENIOR",
              Map.of("version", 0, "staffId", desks.manager(office.unit())),
              unit);
    }
    if (board.get("lines").isEmpty()) {
      publish(office, unit);
    }
  }

  private void publish(DemoCases.Office office, long unit) {
    var line =
        Map.of(
            "version",
            0,
            "unitId",
            unit,
            "name",
            office.line(),
            "telephone",
            office.telephone(),
            "joined",
            false);
    var id = desks.head().post(DOOR + "/lines", line).get("id").asLong();
    desks.head().post(DOOR + "/lines/{id}/publication", Map.of("version", 1), id);
  }
}
