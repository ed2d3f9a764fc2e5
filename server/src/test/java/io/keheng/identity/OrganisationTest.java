package io.keheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@KehengTest
class OrganisationTest {

  @Autowired Staffs staffs;
  @Autowired Units units;

  @Test
  void fiveLevelsAndDepartmentsHangBelowEachOther() {
    var officer = staffs.with("unit.write", "unit.read");
    var above = staffs.headOffice().id();
    for (var kind : new String[] {"TIER1_BRANCH", "TIER2_BRANCH", "SUB_BRANCH", "OUTLET"}) {
      above = open(officer, above, kind).json().get("id").asLong();
    }
    var department = open(officer, above, "DEPARTMENT").json().get("id").asLong();
    assertThat(open(officer, department, "DEPARTMENT").status()).isEqualTo(201);
    assertThat(open(officer, department, "OUTLET").status()).isEqualTo(422);
    assertThat(open(officer, above, "TIER1_BRANCH").status()).isEqualTo(422);
    var path = officer.get("/api/units/{id}", department).json().get("path");
    assertThat(path.valueStream().map(unit -> unit.get("kind").asString()))
        .containsExactly(
            "HEAD_OFFICE", "TIER1_BRANCH", "TIER2_BRANCH", "SUB_BRANCH", "OUTLET", "DEPARTMENT");
  }

  @Test
  void unitsBelowMoveAlong() {
    var officer = staffs.with("unit.write");
    var head = staffs.headOffice().id();
    var first = staffs.unit(UnitKind.TIER1_BRANCH, head);
    var second = staffs.unit(UnitKind.TIER1_BRANCH, head);
    var middle = staffs.unit(UnitKind.SUB_BRANCH, first.id());
    var leaf = staffs.unit(UnitKind.OUTLET, middle.id());
    assertThat(officer.put("/api/units/{id}", moved(middle, second.id()), middle.id()).status())
        .isEqualTo(200);
    assertThat(units.path(leaf.id()))
        .extracting(Unit::id)
        .containsExactly(head, second.id(), middle.id(), leaf.id());
    assertThat(units.withDescendants(first.id())).containsExactly(first.id());
    assertThat(units.withDescendants(second.id()))
        .containsExactlyInAnyOrder(second.id(), middle.id(), leaf.id());
  }

  @Test
  void aUnitCannotHangBelowItself() {
    var officer = staffs.with("unit.write");
    var department = staffs.unit(UnitKind.DEPARTMENT, staffs.headOffice().id());
    var below = staffs.unit(UnitKind.DEPARTMENT, department.id());
    var answer = officer.put("/api/units/{id}", moved(department, below.id()), department.id());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("violations").get(0).get("field").asString())
        .isEqualTo("parentId");
  }

  @Test
  void staleVersionMeetsTheStoredOneAndWhoMadeIt() {
    var officer = staffs.with("unit.write");
    var unit = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    var other = staffs.person(ScopeKind.WHOLE_BANK, staffs.headOffice().id(), "unit.write");
    var renamed = moved(unit, staffs.headOffice().id());
    renamed.put("name", "新名");
    assertThat(other.client().put("/api/units/{id}", renamed, unit.id()).status()).isEqualTo(200);
    var stale = officer.put("/api/units/{id}", renamed, unit.id());
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.json().get("current").get("name").asString()).isEqualTo("新名");
    assertThat(stale.json().get("current").get("version").asInt()).isEqualTo(2);
    assertThat(stale.json().get("changedBy").asString()).isEqualTo("测试" + other.number());
    assertThat(stale.json().get("changedAt").asString()).isNotBlank();
    assertThat(fields(stale.json().get("changedFields"))).contains("name");
  }

  @Test
  void closesOnlyWhenEmptyAndKeepsTheDate() {
    var officer = staffs.with("unit.write");
    var branch = staffs.unit(UnitKind.SUB_BRANCH, staffs.headOffice().id());
    var outlet = staffs.unit(UnitKind.OUTLET, branch.id());
    var closing = Map.of("on", "2026-06-30", "version", 1);
    assertThat(type(officer.post("/api/units/{id}/closure", closing, branch.id())))
        .isEqualTo("urn:keheng:unit.open-below");
    var someone = staffs.person(ScopeKind.OWN, outlet.id());
    assertThat(type(officer.post("/api/units/{id}/closure", closing, outlet.id())))
        .isEqualTo("urn:keheng:unit.people-left");
    var hr = staffs.with("staff.write");
    hr.post("/api/staff/{id}/departure", Map.of("on", "2026-06-30", "version", 1), someone.id());
    assertThat(officer.post("/api/units/{id}/closure", closing, outlet.id()).status())
        .isEqualTo(200);
    assertThat(officer.post("/api/units/{id}/closure", closing, branch.id()).status())
        .isEqualTo(200);
    assertThat(units.byId(branch.id()).orElseThrow().closedOn()).hasToString("2026-06-30");
  }

  @Test
  void theTreeIsReadableToAllAndWrittenOnlyInsideTheScope() {
    var own = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var foreign = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var local = staffs.with(ScopeKind.UNIT_AND_BELOW, own.id(), "unit.write");
    assertThat(open(local, own.id(), "OUTLET").status()).isEqualTo(201);
    assertThat(open(local, foreign.id(), "OUTLET").status()).isEqualTo(403);
    assertThat(local.put("/api/units/{id}", moved(foreign, own.id()), foreign.id()).status())
        .isEqualTo(403);
    assertThat(ids(local.get("/api/units").json())).contains(own.id(), foreign.id());
  }

  @Test
  void codesAreUsedOnce() {
    var officer = staffs.with("unit.write");
    var unit = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    var again = body(staffs.headOffice().id(), unit.code(), "OUTLET");
    var answer = officer.post("/api/units", again);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("violations").get(0).get("field").asString()).isEqualTo("code");
  }

  private static Client.Answer open(Client client, long parentId, String kind) {
    return client.post(
        "/api/units",
        body(parentId, "C" + java.util.UUID.randomUUID().toString().substring(0, 13), kind));
  }

  private static Map<String, Object> body(long parentId, String code, String kind) {
    return Map.of(
        "parentId", parentId, "code", code, "name", "机构", "kind", kind, "on", "2026-01-01");
  }

  private static Map<String, Object> moved(Unit unit, long parentId) {
    var body = new HashMap<String, Object>();
    body.put("parentId", parentId);
    body.put("code", unit.code());
    body.put("name", unit.name());
    body.put("kind", unit.kind().name());
    body.put("version", unit.version());
    return body;
  }

  private static java.util.List<Long> ids(JsonNode units) {
    return units.valueStream().map(unit -> unit.get("id").asLong()).toList();
  }

  private static java.util.List<String> fields(JsonNode changed) {
    return changed.valueStream().map(field -> field.get("name").asString()).toList();
  }

  private static String type(Client.Answer answer) {
    return answer.json().path("type").asString("");
  }
}
