package io.keheng.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.DataScope;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.Scopes;
import io.keheng.identity.UnitKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@KehengTest
class RoleTest {

  private static final String[] ADMINISTRATION = {
    "role.read", "role.write", "staff.read", "staff.grant"
  };

  @Autowired Staffs staffs;
  @Autowired Roles roles;
  @Autowired Scopes scopes;

  @Test
  void aRoleActsAtOnceWhenASecondPersonHasApprovedItAndSoDoesItsRevocation() {
    var administrator = staffs.with(ADMINISTRATION);
    var someone = staffs.person(ScopeKind.OWN, staffs.headOffice().id());
    var role = define(administrator, "staff.read");
    var asked = grant(administrator, someone.id(), role, "OWN", List.of());
    assertThat(asked.status()).isEqualTo(200);
    assertThat(someone.client().get("/api/staff").status()).isEqualTo(403);
    approve(asked);
    assertThat(someone.client().get("/api/staff").status()).isEqualTo(200);
    var revoked = administrator.put("/api/staff/{id}/roles", List.of(), someone.id());
    assertThat(someone.client().get("/api/staff").status()).isEqualTo(200);
    approve(revoked);
    assertThat(someone.client().get("/api/staff").status()).isEqualTo(403);
  }

  @Test
  void nobodyGrantsARoleToHimself() {
    var administrator =
        staffs.person(ScopeKind.WHOLE_BANK, staffs.headOffice().id(), ADMINISTRATION);
    var client = administrator.client();
    var role = define(client, "staff.read");
    assertThat(grant(client, administrator.id(), role, "OWN", List.of()).status()).isEqualTo(403);
    var own = roles.byCode(administrator.number()).orElseThrow();
    assertThat(
            client
                .put(
                    "/api/roles/{id}",
                    Map.of(
                        "code",
                        own.code(),
                        "name",
                        "x",
                        "nameEn",
                        "x",
                        "scope",
                        "OWN",
                        "permissions",
                        List.of("role.*", "staff.*", "unit.*"),
                        "version",
                        1),
                    own.id())
                .status())
        .isEqualTo(403);
  }

  @Test
  void theScopeIsTheUnionOfTheRolesThatGrantThePermission() {
    var administrator = staffs.with(ADMINISTRATION);
    var own = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var chosen = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var below = staffs.unit(UnitKind.OUTLET, chosen.id());
    var someone = staffs.person(ScopeKind.OWN, own.id());
    var first = define(administrator, "staff.read");
    var second = define(administrator, "staff.*", "unit.write");
    var both =
        List.of(
            Map.of("roleId", first, "scope", "OWN_UNIT", "unitIds", List.of()),
            Map.of("roleId", second, "scope", "CHOSEN_UNITS", "unitIds", List.of(chosen.id())));
    approve(administrator.put("/api/staff/{id}/roles", both, someone.id()));
    assertThat(scopes.of("staff.read", someone.id()).units())
        .containsExactlyInAnyOrder(own.id(), chosen.id(), below.id());
    assertThat(scopes.of("unit.write", someone.id()).units())
        .containsExactlyInAnyOrder(chosen.id(), below.id());
    assertThat(scopes.of("role.read", someone.id())).isEqualTo(DataScope.NOTHING);
    assertThat(scopes.of("staff.read")).isEqualTo(DataScope.EVERYTHING);
  }

  @Test
  void aGrantReachesNoFurtherThanWhoGrantsIt() {
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var foreign = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var role = define(staffs.with(ADMINISTRATION), "staff.read");
    var local = staffs.with(ScopeKind.UNIT_AND_BELOW, branch.id(), ADMINISTRATION);
    var inside = staffs.person(ScopeKind.OWN, branch.id()).id();
    var outside = staffs.person(ScopeKind.OWN, foreign.id()).id();
    assertThat(grant(local, inside, role, "OWN_UNIT", List.of()).status()).isEqualTo(200);
    assertThat(grant(local, inside, role, "WHOLE_BANK", List.of()).status()).isEqualTo(422);
    assertThat(grant(local, inside, role, "CHOSEN_UNITS", List.of(foreign.id())).status())
        .isEqualTo(422);
    assertThat(grant(local, outside, role, "OWN", List.of()).status()).isEqualTo(404);
  }

  @Test
  void permissionsAreThoseOfTheEndpointsWithNamesInBothLanguages() {
    var client = staffs.with("role.read");
    var chinese = client.get("/api/permissions").json();
    assertThat(chinese.valueStream().map(permission -> permission.get("code").asString()))
        .contains("staff.read", "unit.write", "change.read", "staff.reset-password");
    var english = client.speaking("en").get("/api/permissions").json();
    assertThat(unnamed(chinese)).isEmpty();
    assertThat(unnamed(english)).isEmpty();
  }

  @Test
  void unknownPermissionAndStaleVersionAreRefused() {
    var client = staffs.with(ADMINISTRATION);
    var answer = client.post("/api/roles", body("no.such-thing"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("violations").get(0).get("message").asString())
        .contains("no.such-thing");
    var id = define(client, "staff.read");
    var held = roles.all().stream().filter(role -> role.id() == id).findFirst().orElseThrow();
    var change =
        Map.of(
            "code",
            held.code(),
            "name",
            "新",
            "nameEn",
            "New",
            "scope",
            "OWN",
            "permissions",
            List.of("unit.read"),
            "version",
            1);
    approve(client.put("/api/roles/{id}", change, id));
    var stale = client.put("/api/roles/{id}", change, id);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.json().get("current").get("permissions").get(0).asString())
        .isEqualTo("unit.read");
  }

  private void approve(Client.Answer asked) {
    var id = asked.json().get("requestId").asLong();
    assertThat(
            staffs.with("role.approve").post("/api/role-requests/{id}/approval", null, id).status())
        .isEqualTo(204);
  }

  private static List<String> unnamed(JsonNode permissions) {
    return permissions
        .valueStream()
        .filter(
            permission ->
                permission.get("name").asString().startsWith("permission.")
                    || permission.get("groupName").asString().startsWith("permission."))
        .map(permission -> permission.get("code").asString())
        .toList();
  }

  private static long define(Client client, String... permissions) {
    return client.post("/api/roles", body(permissions)).json().get("id").asLong();
  }

  private static Map<String, Object> body(String... permissions) {
    return Map.of(
        "code",
        "r" + UUID.randomUUID().toString().substring(0, 8),
        "name",
        "角色",
        "nameEn",
        "Role",
        "scope",
        "OWN",
        "permissions",
        List.of(permissions),
        "version",
        0);
  }

  private static Client.Answer grant(
      Client client, long staffId, long roleId, String scope, List<Long> units) {
    return client.put(
        "/api/staff/{id}/roles",
        List.of(Map.of("roleId", roleId, "scope", scope, "unitIds", units)),
        staffId);
  }
}
