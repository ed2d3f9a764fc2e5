package io.keheng.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Acts that the person did not mean: from a foreign page, or once more. */
@KehengTest
class ForgeryTest {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired Staffs staffs;

  @Test
  void everyWritingDoorAsksForTheToken() {
    var person = staffs.with("customer.read");
    person.get("/api/session");
    person.withoutToken();
    var open = new ArrayList<String>();
    Doors.of(mapping)
        .writing()
        .forEach(
            door -> {
              var answer = person.send(door.method(), door.path(), Map.of());
              if (!answer.json().path("type").asString("").equals("urn:keheng:csrf")) {
                open.add(door + ": " + answer.status());
              }
            });
    assertThat(open).isEmpty();
    assertThat(person.get("/api/session").status()).isEqualTo(200);
  }

  @Test
  void aTokenOfAnotherBrowserIsNoToken() {
    var person = staffs.with("notice.publish");
    person.get("/api/session");
    var body = Map.of("title", "t", "body", "b", "unitId", staffs.headOffice().id());
    var own = person.cookie("XSRF-TOKEN");
    person.withCookie("XSRF-TOKEN", "00000000-0000-0000-0000-000000000000").withoutToken();
    assertThat(person.post("/api/notices", body).status()).isEqualTo(403);
    assertThat(own).isNotNull();
  }

  @Test
  void aChangeSentTwiceIsDoneOnce() {
    var person = staffs.with("unit.read", "unit.write");
    var unit = staffs.unit(io.keheng.identity.UnitKind.SUB_BRANCH, staffs.headOffice().id());
    var seen = person.get("/api/units/{id}", unit.id()).json();
    var change =
        Map.of(
            "code", unit.code(),
            "name", "改名一次",
            "parentId", staffs.headOffice().id(),
            "kind", unit.kind().name(),
            "version", seen.at("/unit/version").asInt());
    assertThat(person.put("/api/units/{id}", change, unit.id()).status()).isEqualTo(200);
    assertThat(person.put("/api/units/{id}", change, unit.id()).status()).isEqualTo(409);
  }

  @Test
  void aSessionThatWasEndedIsGoneForWhoCopiedIt() {
    var person = staffs.with("unit.read");
    var copied = person.cookie("KEHENG");
    assertThat(person.delete("/api/session").status()).isEqualTo(204);
    var thief = staffs.anonymous().withCookie("KEHENG", copied);
    assertThat(thief.get("/api/units").status()).isEqualTo(401);
  }
}
