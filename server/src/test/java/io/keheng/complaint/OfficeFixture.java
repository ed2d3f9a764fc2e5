package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A branch whose posts are named. */
abstract class OfficeFixture extends ComplaintFixture {

  static final String OFFICE = "/api/complaint-office";

  long department(long parent) {
    return staffs.unit(UnitKind.DEPARTMENT, parent).id();
  }

  Staffs.Person of(long unit) {
    return staffs.person(ScopeKind.OWN, unit, CLERK);
  }

  Client.Answer name(long unit, String post, long holder) {
    return named(officer, unit, post, holder);
  }

  Client.Answer named(Client client, long unit, String post, long holder) {
    var department = post.equals("DEPARTMENT") || post.equals("SUPERVISOR");
    var form =
        new HashMap<String, Object>(Map.of("version", post(unit, post).get("version").asLong()));
    form.put(department ? "departmentId" : "staffId", holder);
    return client.put(OFFICE + "/{unit}/posts/{post}", form, unit, post);
  }

  void has(long unit, String post, long holder) {
    var answer = name(unit, post, holder);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  JsonNode post(long unit, String post) {
    return officer
        .get(OFFICE + "/{unit}", unit)
        .json()
        .get("posts")
        .valueStream()
        .filter(each -> each.get("post").asString().equals(post))
        .findFirst()
        .orElseThrow();
  }

  void trained(Staffs.Person person, String takenOn, String... educations) {
    for (var education : educations) {
      var form = Map.of("staffId", person.id(), "education", education, "takenOn", takenOn);
      var answer = officer.post("/api/complaint-trainings", form);
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
  }

  /** The texts of what somebody is told. */
  static String told(Client client, String kind) {
    return client.get("/api/messages?kind=" + kind + "&size=100").text();
  }
}
