package io.keheng.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@KehengTest
class StaffScopeTest {

  private static final int PAGE = 500;

  @Autowired Staffs staffs;

  @Test
  void everyQueryIsInsideTheScope() {
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var outlet = staffs.unit(UnitKind.OUTLET, branch.id());
    var foreign = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    var inside = staffs.person(ScopeKind.OWN, outlet.id()).id();
    var outside = staffs.person(ScopeKind.OWN, foreign.id()).id();
    var rights = new String[] {"staff.read", "staff.write"};
    var below = staffs.person(ScopeKind.UNIT_AND_BELOW, branch.id(), rights);
    var unit = staffs.person(ScopeKind.OWN_UNIT, branch.id(), rights);
    var own = staffs.person(ScopeKind.OWN, branch.id(), rights);
    assertThat(all(below.client())).contains(inside, unit.id(), own.id()).doesNotContain(outside);
    assertThat(all(unit.client())).containsExactlyInAnyOrder(below.id(), unit.id(), own.id());
    assertThat(all(own.client())).containsExactly(own.id());
    assertThat(all(staffs.with(rights))).contains(inside, outside);
    assertThat(below.client().get("/api/staff/{id}", inside).status()).isEqualTo(200);
    assertThat(below.client().get("/api/staff/{id}", outside).status()).isEqualTo(404);
    assertThat(
            below
                .client()
                .put("/api/staff/{id}", Map.of("name", "x", "version", 1), outside)
                .status())
        .isEqualTo(404);
    assertThat(post(below.client(), inside, foreign.id(), true, true, "2026-01-01").status())
        .isEqualTo(422);
  }

  @Test
  void filtersByUnitAndAllBelow() {
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var outlet = staffs.unit(UnitKind.OUTLET, branch.id());
    var someone = staffs.person(ScopeKind.OWN, outlet.id()).id();
    var answer = staffs.with("staff.read").get("/api/staff?unitId={id}", branch.id());
    assertThat(ids(answer.json())).containsExactly(someone);
    assertThat(answer.json().get("total").asLong()).isEqualTo(1);
  }

  @Test
  void changesOfPeopleOutsideTheScopeAreNotShown() {
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var outside = staffs.person(ScopeKind.OWN, staffs.headOffice().id());
    var inside = staffs.person(ScopeKind.OWN, branch.id());
    var local = staffs.with(ScopeKind.UNIT_AND_BELOW, branch.id(), "change.read");
    assertThat(local.get("/api/changes?entity=staff&id={id}", inside.id()).status()).isEqualTo(200);
    assertThat(local.get("/api/changes?entity=staff&id={id}", outside.id()).status())
        .isEqualTo(404);
    assertThat(local.get("/api/changes?entity=role&id=1").status()).isEqualTo(404);
  }

  private static List<Long> all(Client client) {
    var first = client.get("/api/staff?size={size}", PAGE).json();
    var pages = Math.ceilDiv(first.get("total").asInt(), PAGE);
    return IntStream.rangeClosed(1, Math.max(1, pages))
        .mapToObj(page -> client.get("/api/staff?size={size}&page={page}", PAGE, page).json())
        .flatMap(page -> ids(page).stream())
        .toList();
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
