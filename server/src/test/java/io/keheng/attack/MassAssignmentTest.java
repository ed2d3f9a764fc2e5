package io.keheng.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a form does not ask for is not taken from it. */
@KehengTest
class MassAssignmentTest {

  @Autowired Staffs staffs;

  @Test
  void aCustomersIdNumberVersionAndClassesAreNotTheClerksToSay() {
    var clerk = staffs.with("customer.read", "customer.create", "customer.update");
    var data =
        new HashMap<String, Object>(
            Map.of(
                "kind", "CORPORATE",
                "name", "越权公司",
                "unitId", staffs.headOffice().id(),
                "status", "PROSPECT"));
    data.putAll(
        Map.of(
            "id",
            999999999,
            "version",
            77,
            "createdBy",
            1,
            "classes",
            Map.of("vip-grade", "DIAMOND")));
    var sent =
        Map.of("data", data, "confirmed", true, "id", 999999999, "version", 77, "number", "X1");
    var opened = clerk.post("/api/customers", sent);
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    var id = opened.json().get("id").asLong();
    assertThat(id).isNotEqualTo(999999999);
    assertThat(opened.json().get("version").asLong()).isEqualTo(1);
    assertThat(opened.json().at("/data/number").asString()).isNotEqualTo("X1");
    assertThat(clerk.get("/api/customers/{id}/classes", id).text()).doesNotContain("DIAMOND");
  }

  @Test
  void whoIsHiredHasNoRoleWhateverTheFormSays() {
    var office = staffs.with("staff.read", "staff.write");
    var number = "mass-" + System.nanoTime() % 1_000_000_000;
    var hiring = new HashMap<String, Object>();
    hiring.putAll(
        Map.of(
            "number", number,
            "name", "新人",
            "unitId", staffs.headOffice().id(),
            "post", "clerk",
            "on", "2026-01-05"));
    hiring.putAll(
        Map.of(
            "id",
            1,
            "roles",
            List.of(Map.of("roleId", 1, "scope", "WHOLE_BANK", "units", List.of())),
            "permissions",
            List.of("*"),
            "password",
            "Chosen-By-Me-1",
            "passwordChangeRequired",
            false));
    var hired = office.post("/api/staff", hiring);
    assertThat(hired.status()).as(hired.text()).isLessThan(300);
    var stranger = staffs.anonymous();
    assertThat(stranger.signIn(number, "Chosen-By-Me-1").status()).isEqualTo(401);
    var person = office.get("/api/staff?q={q}", number).json().at("/items/0");
    assertThat(office.get("/api/staff/{id}", person.path("id").asLong()).json().path("roles"))
        .isEmpty();
  }

  @Test
  void aSessionTakesNoPermissionFromItsSignIn() {
    var person = staffs.person("unit.read");
    var client = staffs.anonymous();
    var answer =
        client.post(
            "/api/session",
            Map.of(
                "username",
                person.number(),
                "password",
                Staffs.PASSWORD,
                "permissions",
                List.of("customer.read"),
                "staffId",
                1,
                "strong",
                true));
    assertThat(permissions(answer)).containsExactly("unit.read");
    assertThat(client.get("/api/customers").status()).isEqualTo(403);
  }

  @Test
  void aNoticeIsWrittenByWhoIsSignedIn() {
    var writer = staffs.person("notice.publish");
    var published =
        writer
            .client()
            .post(
                "/api/notices",
                Map.of(
                    "title", "t",
                    "body", "b",
                    "unitId", staffs.headOffice().id(),
                    "publishedBy", 1,
                    "staffName", "行长",
                    "publishedAt", "2001-01-01T00:00:00Z"));
    assertThat(published.status()).isEqualTo(201);
    assertThat(published.text()).doesNotContain("行长", "2001-01-01");
  }

  private static List<String> permissions(Client.Answer session) {
    return session.json().get("permissions").valueStream().map(each -> each.asString()).toList();
  }
}
