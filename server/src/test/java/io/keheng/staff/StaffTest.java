package io.keheng.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@KehengTest
class StaffTest {

  @Autowired Staffs staffs;

  @Test
  void hiredPersonIsFoundByNumberNameAndInitials() {
    var hr = staffs.with("staff.read", "staff.write");
    var number = "n" + UUID.randomUUID().toString().substring(0, 8);
    var id = hire(hr, number, "欧阳" + "清和", staffs.headOffice().id());
    for (var q : new String[] {number, "阳清", "oyqh"}) {
      assertThat(ids(hr.get("/api/staff?size=500&q={q}", q).json())).as(q).contains(id);
    }
    assertThat(ids(hr.get("/api/staff?q={q}", "%").json())).isEmpty();
    var row = hr.get("/api/staff?q={q}", number).json().get("items").get(0);
    assertThat(row.get("unitName").asString()).isEqualTo("总行");
    assertThat(row.get("title").asString()).isEqualTo("综合岗");
    var english = hr.speaking("en").get("/api/staff?q={q}", number).json().get("items").get(0);
    assertThat(english.get("title").asString()).isEqualTo("Clerk");
  }

  @Test
  void aMoveKeepsTheHistoryAndAnAdditionalPostStandsBesideThePrimaryOne() {
    var hr = staffs.with("staff.read", "staff.write");
    var first = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    var second = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    var id = hire(hr, number(), "张三", first.id());
    assertThat(post(hr, id, second.id(), false, false, "2024-03-01").status()).isEqualTo(204);
    assertThat(post(hr, id, second.id(), true, true, "2025-03-01").status()).isEqualTo(204);
    var posts = hr.get("/api/staff/{id}", id).json().get("posts");
    assertThat(
            posts
                .valueStream()
                .map(
                    held ->
                        held.get("unitId").asLong()
                            + held.get("weight").asString()
                            + held.get("fromOn").asString()
                            + held.get("toOn").asString("")))
        .containsExactlyInAnyOrder(
            second.id() + "PRIMARY2025-03-01",
            first.id() + "PRIMARY2020-01-012025-02-28",
            second.id() + "ADDITIONAL2024-03-012025-02-28");
    assertThat(post(hr, id, first.id(), true, true, "2025-02-01").status()).isEqualTo(422);
  }

  @Test
  void whoLeftCannotSignInAndIsListedOnlyOnRequest() {
    var hr = staffs.with("staff.read", "staff.write");
    var someone = staffs.person(ScopeKind.OWN, staffs.headOffice().id(), "staff.read");
    var leaving = Map.of("on", "2026-01-31", "version", 1);
    assertThat(hr.post("/api/staff/{id}/departure", leaving, someone.id()).status()).isEqualTo(204);
    assertThat(someone.client().get("/api/session").status()).isEqualTo(401);
    assertThat(staffs.anonymous().signIn(someone.number(), Staffs.PASSWORD).status())
        .isEqualTo(401);
    assertThat(ids(hr.get("/api/staff?q={q}", someone.number()).json())).isEmpty();
    assertThat(ids(hr.get("/api/staff?state=LEFT&q={q}", someone.number()).json()))
        .containsExactly(someone.id());
    var posts = hr.get("/api/staff/{id}", someone.id()).json().get("posts");
    assertThat(posts.get(0).get("toOn").asString()).isEqualTo("2026-01-31");
  }

  @Test
  void staleChangeIsRefusedAndEveryChangeIsRecorded() {
    var hr = staffs.with("staff.read", "staff.write", "change.read");
    var id = hire(hr, number(), "李四", staffs.headOffice().id());
    var renamed = Map.of("name", "李思", "mobile", "13800000000", "version", 1);
    assertThat(hr.put("/api/staff/{id}", renamed, id).status()).isEqualTo(204);
    assertThat(hr.put("/api/staff/{id}", renamed, id).status()).isEqualTo(409);
    var changes = hr.get("/api/changes?entity=staff&id={id}", id).json().get("items");
    assertThat(changes.valueStream().map(change -> change.get("action").asString()))
        .containsExactly("changed", "posted", "created");
    var field =
        changes
            .get(0)
            .get("fields")
            .valueStream()
            .filter(changed -> changed.get("name").asString().equals("name"))
            .findFirst()
            .orElseThrow();
    assertThat(field.get("before").asString()).isEqualTo("李四");
    assertThat(field.get("after").asString()).isEqualTo("李思");
  }

  @Test
  void staffNumbersAreUsedOnce() {
    var hr = staffs.with("staff.write");
    var number = number();
    hire(hr, number, "王五", staffs.headOffice().id());
    var again = hr.post("/api/staff", body(number, "王五", staffs.headOffice().id()));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.json().get("violations").get(0).get("field").asString()).isEqualTo("number");
  }

  private static String number() {
    return "n" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static long hire(Client hr, String number, String name, long unitId) {
    return hr.post("/api/staff", body(number, name, unitId)).json().get("id").asLong();
  }

  private static Map<String, Object> body(String number, String name, long unitId) {
    var body = new HashMap<String, Object>();
    body.put("number", number);
    body.put("name", name);
    body.put("unitId", unitId);
    body.put("post", "clerk");
    body.put("on", "2020-01-01");
    return body;
  }

  private static Client.Answer post(
      Client hr, long id, long unitId, boolean primary, boolean only, String from) {
    return hr.post(
        "/api/staff/{id}/posts",
        Map.of("unitId", unitId, "post", "clerk", "primary", primary, "only", only, "from", from),
        id);
  }

  private static List<Long> ids(JsonNode page) {
    return page.get("items").valueStream().map(row -> row.get("id").asLong()).toList();
  }
}
