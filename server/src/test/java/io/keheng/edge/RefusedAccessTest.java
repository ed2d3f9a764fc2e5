package io.keheng.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.password.SignInParameters;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is refused at a door is in the trail, but does not fill it. */
@KehengTest
class RefusedAccessTest {

  @Autowired Staffs staffs;
  @Autowired SignInParameters parameters;
  @Autowired BankClock clock;

  @Test
  void whoIsNotPermittedAndWhoLacksTheTokenIsRecorded() {
    var person = staffs.person("notice.publish");
    assertThat(person.client().get("/api/customers/{id}", 12345).status()).isEqualTo(403);
    assertThat(person.client().withoutToken().post("/api/notices", List.of()).status())
        .isEqualTo(403);
    var found = refused("staff=" + person.number());
    assertThat(found.get("total").asInt()).isEqualTo(2);
    assertThat(doors(found))
        .containsExactlyInAnyOrder("GET /api/customers/{id}", "POST /api/notices");
    assertThat(found.toString()).contains("访问被拒").doesNotContain("12345");
  }

  @Test
  void aStrangerAtAGuardedDoorIsRecordedAndOneWhoAsksWhoHeIsIsNot() {
    var before = times("GET /api/incidents");
    var stranger = staffs.anonymous();
    clock.later(
        parameters.lock().plus(Duration.ofMinutes(1)),
        () -> {
          assertThat(stranger.get("/api/session").status()).isEqualTo(401);
          assertThat(stranger.get("/api/incidents").status()).isEqualTo(401);
        });
    assertThat(times("GET /api/incidents")).isEqualTo(before + 1);
    assertThat(times("GET /api/session")).isZero();
  }

  @Test
  void whoeverKnocksOnAndOnIsCountedAndNotWrittenDownEachTime() {
    var person = staffs.person("notice.publish");
    var most = parameters.refusalsRecorded();
    for (var i = 0; i < most + 5; i++) {
      person.client().get("/api/customers");
    }
    assertThat(refused("staff=" + person.number()).get("total").asInt()).isEqualTo(most);
    clock.later(
        parameters.lock().plus(Duration.ofMinutes(1)), () -> person.client().get("/api/customers"));
    var last = refused("staff=" + person.number() + "&sort=-at");
    assertThat(last.get("total").asInt()).isEqualTo(most + 1);
    var id = last.at("/items/0/entry/id").asLong();
    var detail = staffs.with("audit.read").get("/api/audit/entries/{id}", id).text();
    assertThat(detail).contains("\"leftOut\",\"before\":null,\"after\":5");
  }

  private long times(String door) {
    return doors(refused("sort=-at")).stream().filter(door::equals).count();
  }

  private JsonNode refused(String filter) {
    return staffs
        .with("audit.read")
        .get("/api/audit/entries?entity=access&size=100&" + filter)
        .json();
  }

  private static List<String> doors(JsonNode page) {
    return page.get("items")
        .valueStream()
        .map(line -> line.at("/entry/entityId").asString())
        .toList();
  }
}
