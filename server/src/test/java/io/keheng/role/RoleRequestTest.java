package io.keheng.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Four eyes on every change of roles, and no administrator who sees customers. */
@KehengTest
class RoleRequestTest {

  private static final String[] ADMINISTRATION = {
    "role.read", "role.write", "role.approve", "staff.read", "staff.grant"
  };

  @Autowired Staffs staffs;
  @Autowired Roles roles;

  @Test
  void whoAsksAndWhomItConcernsDoNotApprove() {
    var asker = staffs.person(ADMINISTRATION);
    var concerned = staffs.person("role.approve", "role.read");
    var id = ask(asker.client(), concerned.id(), held(concerned), define("staff.read"));
    assertThat(type(approve(asker.client(), id))).isEqualTo("urn:keheng:role-request.own");
    assertThat(type(approve(concerned.client(), id))).isEqualTo("urn:keheng:role.not-for-oneself");
    assertThat(approve(staffs.with("role.approve"), id).status()).isEqualTo(204);
    assertThat(type(approve(staffs.with("role.approve"), id)))
        .isEqualTo("urn:keheng:role-request.decided");
    assertThat(concerned.client().get("/api/staff").status()).isEqualTo(200);
  }

  @Test
  void aChangeOfPermissionsWaitsAndWhoHoldsTheRoleDoesNotWidenIt() {
    var asker = staffs.with(ADMINISTRATION);
    var holder = staffs.person("role.approve");
    var role = roles.byCode(holder.number()).orElseThrow();
    var asked = asker.put("/api/roles/{id}", body(role, "role.approve", "staff.read"), role.id());
    var id = asked.json().get("requestId").asLong();
    assertThat(holder.client().get("/api/staff").status()).isEqualTo(403);
    assertThat(type(approve(holder.client(), id))).isEqualTo("urn:keheng:role.not-for-oneself");
    assertThat(approve(staffs.with("role.approve"), id).status()).isEqualTo(204);
    assertThat(holder.client().get("/api/staff").status()).isEqualTo(200);
  }

  @Test
  void aNameIsChangedAtOnce() {
    var asker = staffs.with(ADMINISTRATION);
    var role = roles.byCode(staffs.person("staff.read").number()).orElseThrow();
    var asked = asker.put("/api/roles/{id}", body(role, "staff.read"), role.id());
    assertThat(asked.json().get("requestId").isNull()).isTrue();
    assertThat(roles.byCode(role.code()).orElseThrow().name()).isEqualTo("新名");
  }

  @Test
  void theListSaysWhatWouldChange() {
    var asker = staffs.person(ADMINISTRATION);
    var someone = staffs.person("unit.read");
    var id = ask(asker.client(), someone.id(), List.of(), define("staff.read"));
    var row = row(staffs.with("role.read"), id);
    assertThat(row.get("about").asString()).isEqualTo("测试" + someone.number());
    assertThat(row.get("requestedBy").asString()).isEqualTo("测试" + asker.number());
    assertThat(row.get("added").get(0).get("name").asString()).isEqualTo("角色");
    assertThat(row.get("removed").get(0).get("name").asString()).isEqualTo(someone.number());
    assertThat(row.get("own").asBoolean()).isFalse();
    assertThat(row(asker.client(), id).get("own").asBoolean()).isTrue();
  }

  @Test
  void oneChangeAtATimeRejectedWithdrawnOrOvertaken() {
    var asker = staffs.person(ADMINISTRATION);
    var someone = staffs.person("unit.read");
    var role = define("staff.read");
    var first = ask(asker.client(), someone.id(), List.of(), role);
    assertThat(type(grant(asker.client(), someone.id(), List.of())))
        .isEqualTo("urn:keheng:role-request.pending");
    var stranger = staffs.with("role.read");
    assertThat(stranger.post("/api/role-requests/{id}/withdrawal", null, first).status())
        .isEqualTo(404);
    assertThat(asker.client().post("/api/role-requests/{id}/withdrawal", null, first).status())
        .isEqualTo(204);
    var second = ask(asker.client(), someone.id(), List.of(), role);
    var rejection = Map.of("note", "不需要");
    assertThat(
            staffs
                .with("role.approve")
                .post("/api/role-requests/{id}/rejection", rejection, second)
                .status())
        .isEqualTo(204);
    var third = ask(asker.client(), someone.id(), List.of(), role);
    roles.assign(someone.id(), List.of());
    assertThat(type(approve(staffs.with("role.approve"), third)))
        .isEqualTo("urn:keheng:role-request.overtaken");
  }

  @Test
  void whoMayNoLongerAskIsNotApprovedAnyMore() {
    var asker = staffs.person(ADMINISTRATION);
    var someone = staffs.person("unit.read");
    var id = ask(asker.client(), someone.id(), List.of(), define("staff.read"));
    roles.assign(asker.id(), List.of());
    assertThat(type(approve(staffs.with("role.approve"), id)))
        .isEqualTo("urn:keheng:role-request.overtaken");
  }

  @Test
  void anAdministratorGetsNoBusinessRoleAndNobodyOfTheBusinessBecomesOne() {
    var asker = staffs.with(ADMINISTRATION);
    var administrator = roles.byCode("administrator").orElseThrow();
    var manager = roles.byCode("relationship-manager").orElseThrow();
    var someone = staffs.person("unit.read");
    for (var both : List.of(List.of(administrator, manager), List.of(manager, administrator))) {
      var refused = grant(asker, someone.id(), both.stream().map(role -> line(role.id())).toList());
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.json().get("violations").get(0).get("message").asString())
          .contains("系统管理员", "客户经理")
          .contains("维护角色");
    }
    var mixed = asker.post("/api/roles", definition("role.write", "customer.read"));
    assertThat(mixed.json().get("violations").get(0).get("field").asString())
        .isEqualTo("permissions");
    assertThat(asker.post("/api/roles", definition("*")).status()).isEqualTo(422);
    assertThat(asker.post("/api/roles", definition("*.read")).status()).isEqualTo(201);
  }

  @Test
  void aRoleIsNotWidenedIntoAClashForThoseWhoHoldIt() {
    var asker = staffs.with(ADMINISTRATION);
    var plain = staffs.person("unit.read");
    var role = roles.byCode(plain.number()).orElseThrow();
    var administrator = roles.byCode("administrator").orElseThrow();
    roles.assign(
        plain.id(),
        List.of(
            new Roles.Grant(role.id(), ScopeKind.WHOLE_BANK, List.of()),
            new Roles.Grant(administrator.id(), ScopeKind.OWN_UNIT, List.of())));
    var refused = asker.put("/api/roles/{id}", body(role, "customer.read"), role.id());
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void anAdministratorSeesNoCustomerAlsoNotInTheRecordOfChanges() {
    var held = staffs.holding("administrator").client().get("/api/session").json();
    assertThat(held.get("permissions").valueStream().map(JsonNode::asString))
        .noneMatch(code -> code.startsWith("customer.") || code.startsWith("classification."));
    var administrator = staffs.with("change.read", "staff.grant");
    var path = "/api/changes?entity={entity}&id=1";
    assertThat(administrator.get(path, "customer").status()).isEqualTo(404);
    assertThat(administrator.get(path, "staff").status()).isEqualTo(200);
    assertThat(staffs.with("change.read").get(path, "customer").status()).isEqualTo(200);
  }

  private long define(String... permissions) {
    return staffs
        .with("role.write")
        .post("/api/roles", definition(permissions))
        .json()
        .get("id")
        .asLong();
  }

  private List<Map<String, Object>> held(Staffs.Person person) {
    return List.of(line(roles.byCode(person.number()).orElseThrow().id()));
  }

  private static long ask(
      Client client, long staffId, List<Map<String, Object>> kept, long roleId) {
    var wanted = new java.util.ArrayList<>(kept);
    wanted.add(line(roleId));
    return grant(client, staffId, wanted).json().get("requestId").asLong();
  }

  private static Client.Answer grant(
      Client client, long staffId, List<Map<String, Object>> wanted) {
    return client.put("/api/staff/{id}/roles", wanted, staffId);
  }

  private static Map<String, Object> line(long roleId) {
    return Map.of("roleId", roleId, "scope", "WHOLE_BANK", "unitIds", List.of());
  }

  private static Client.Answer approve(Client client, long id) {
    return client.post("/api/role-requests/{id}/approval", null, id);
  }

  private static JsonNode row(Client client, long id) {
    return client
        .get("/api/role-requests?size=500")
        .json()
        .get("items")
        .valueStream()
        .filter(row -> row.get("id").asLong() == id)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> body(Role role, String... permissions) {
    return Map.of(
        "code", role.code(),
        "name", "新名",
        "nameEn", "New name",
        "scope", role.scope().name(),
        "permissions", List.of(permissions),
        "version", role.version());
  }

  private static Map<String, Object> definition(String... permissions) {
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

  private static String type(Client.Answer answer) {
    return answer.json().path("type").asString("");
  }
}
