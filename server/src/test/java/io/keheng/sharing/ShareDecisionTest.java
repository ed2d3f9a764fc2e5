package io.keheng.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked for, who decides on it, and whom a share of a whole unit lets see whom. */
@KehengTest
class ShareDecisionTest extends ShareFixture {

  @Test
  @Rule("S12-11")
  void aSecondPersonDecidesWhoseScopeCoversAllOfIt() {
    var both =
        staffs.with(
            ScopeKind.OWN_UNIT, keeping, "sharing.apply", "sharing.approve", "sharing.read");
    assertThat(type(approve(both, ask(both, application(number)))))
        .isEqualTo("urn:keheng:sharing.own");

    var elsewhere = staffs.with(ScopeKind.OWN_UNIT, asking, "sharing.approve", "sharing.read");
    var id = ask(applicant.client(), application(number));
    assertThat(approve(elsewhere, id).status()).isEqualTo(404);
    assertThat(elsewhere.get("/api/shares/{id}", id).status()).isEqualTo(404);

    var mixed = ask(applicant.client(), application(number, "KEINER-1"));
    assertThat(type(approve(approver, mixed))).isEqualTo("urn:keheng:sharing.not-covered");
    var lines = applicant.client().get("/api/shares/{id}/customers", mixed).json();
    assertThat(lines.get(0).get("name").isNull()).as("no different from nobody").isTrue();
    assertThat(lines.get(1).get("name").isNull()).isTrue();
    assertThat(messages(approver)).contains("/sharing/" + id);

    var refused = approver.post("/api/shares/{id}/rejection", Map.of("note", "目的不清"), id);
    assertThat(refused.status()).isEqualTo(204);
    assertThat(type(approve(approver, id))).isEqualTo("urn:keheng:sharing.decided");
    assertHidden(applicant.client());
  }

  @Test
  @Rule("S12-11")
  void isTheSamePersonWhicheverOfHisUnitsHeActsIn() {
    var both =
        staffs.person(
            ScopeKind.OWN_UNIT,
            keeping,
            "customer.read",
            "sharing.apply",
            "sharing.approve",
            "sharing.read");
    var post = new HashMap<String, Object>(Map.of("unitId", asking, "post", "clerk"));
    post.putAll(Map.of("primary", false, "only", false, "from", "2021-01-01"));
    var hired =
        staffs.with("staff.read", "staff.write").post("/api/staff/{id}/posts", post, both.id());
    assertThat(hired.status()).as(hired.text()).isLessThan(300);
    var mine = ask(both.client(), application(number));
    var ours = application(number);
    ours.put("granteeUnit", asking);
    var colleagues = ask(applicant.client(), ours);
    act(both.client(), keeping);
    for (var id : List.of(mine, colleagues)) {
      assertThat(type(approve(both.client(), id))).isEqualTo("urn:keheng:sharing.own");
      var rejected = both.client().post("/api/shares/{id}/rejection", Map.of("note", "否"), id);
      assertThat(type(rejected)).isEqualTo("urn:keheng:sharing.own");
    }
    assertThat(approve(approver, colleagues).status()).isEqualTo(204);
  }

  private static void act(Client client, long unit) {
    assertThat(client.put("/api/session/unit", Map.of("unitId", unit)).status()).isEqualTo(204);
  }

  @Test
  @Rule("S12-10")
  @Rule("S12-11")
  void isAskedForWithPurposeScopeAndTerm() {
    var asked = application();
    asked.put("purpose", "CURIOSITY");
    asked.put("parts", List.of());
    asked.put("granteeUnit", keeping);
    asked.put("toOn", LocalDate.now(clock).plusYears(1).toString());
    var refused = applicant.client().post("/api/shares", asked);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("violations").valueStream().map(v -> v.get("field").asString()))
        .containsExactlyInAnyOrder("purpose", "parts", "granteeUnit", "numbers", "toOn");
  }

  @Test
  @Rule("S12-11")
  void aWholeUnitIsSharedWithAWholeUnitAndNobodyElse() {
    var asked = application();
    asked.put("unitId", keeping);
    asked.put("granteeUnit", asking);
    asked.put("parts", List.of("HOLDINGS", "CLASSES"));
    var id = ask(applicant.client(), asked);
    assertThat(approve(approver, id).status()).isEqualTo(204);
    var colleague = staffs.with(ScopeKind.OWN_UNIT, asking, LOOKING);
    mobile = "137%08d".formatted(keeping);
    var later =
        officer.post(
            "/api/customers",
            Map.of(
                "confirmed",
                true,
                "data",
                Map.of(
                    "kind",
                    "CORPORATE",
                    "name",
                    "后来公司" + keeping,
                    "unitId",
                    keeping,
                    "status",
                    "PROSPECT")));
    assertThat(later.status()).as(later.text()).isEqualTo(201);
    assertThat(colleague.get("/api/customers?unit={unit}", keeping).json().get("total").asInt())
        .isEqualTo(2);
    assertThat(colleague.get("/api/customers/{id}/holdings", customer).status()).isEqualTo(200);
    assertThat(colleague.get("/api/customers/{id}/classes", customer).status()).isEqualTo(200);
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    assertHidden(staffs.with(ScopeKind.OWN_UNIT, elsewhere, LOOKING));
    var export = staffs.with(ScopeKind.OWN_UNIT, asking, "customer.read", "customer.export");
    assertThat(export.get("/api/customers/{id}", customer).status()).isEqualTo(200);
    var given = applicant.client().post("/api/shares/{id}/withdrawal", Map.of(), id);
    assertThat(given.status()).isEqualTo(204);
    assertHidden(colleague);
  }
}
