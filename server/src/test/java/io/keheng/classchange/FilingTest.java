package io.keheng.classchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.classification.Classifications;
import io.keheng.classification.MadeCustomers;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.Unit;
import io.keheng.identity.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A head-office VIP is one only after the filing with a tier-2 or higher branch. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=filing")
class FilingTest {

  private static final Map<String, String> NOTE = Map.of("note", "备案册 2026-17");

  @Autowired Classifications classifications;
  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Unit tier2;
  private Unit sub;
  private MadeCustomers made;

  @BeforeEach
  void units() {
    var tier1 = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    tier2 = staffs.unit(UnitKind.TIER2_BRANCH, tier1.id());
    sub = staffs.unit(UnitKind.SUB_BRANCH, tier2.id());
    made = new MadeCustomers(jdbc);
  }

  private void classify() {
    classifications.classify(LocalDate.now(clock), null);
  }

  private JsonNode vip(long customer) {
    return staffs
        .with("customer.read")
        .get("/api/customers/" + customer + "/classes")
        .json()
        .valueStream()
        .filter(each -> each.get("table").asString().equals("head-office-vip"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Rule("S03-16")
  void whoQualifiesIsAHeadOfficeVipOnceATier2BranchHasFiledHim() {
    var id = made.person(sub.id(), "800000");
    classify();
    assertThat(vip(id).get("outcome").asString()).isEqualTo("NONE");
    assertThat(vip(id).at("/standings/0/kind").asString()).isEqualTo("FILING");
    var change = "/api/class-changes/" + vip(id).at("/standings/0/id").asLong();
    var below = staffs.with(ScopeKind.UNIT_AND_BELOW, sub.id(), "classification.approve");
    assertThat(below.post(change + "/confirmation", NOTE).status()).isEqualTo(403);
    var department = staffs.unit(UnitKind.DEPARTMENT, sub.id());
    var clerk = staffs.with(ScopeKind.WHOLE_BANK, department.id(), "classification.approve");
    assertThat(clerk.post(change + "/confirmation", NOTE).status())
        .as("the department of a sub-branch is none of a tier-2 branch")
        .isEqualTo(403);
    var elsewhere =
        staffs.with(
            ScopeKind.UNIT_AND_BELOW,
            staffs.unit(UnitKind.TIER2_BRANCH, staffs.headOffice().id()).id(),
            "classification.approve");
    assertThat(elsewhere.post(change + "/confirmation", NOTE).status()).isEqualTo(404);

    var officer =
        staffs.with(
            ScopeKind.UNIT_AND_BELOW, tier2.id(), "classification.approve", "customer.read");
    var waiting = officer.get("/api/class-changes?kind=FILING&state=OPEN").json();
    assertThat(waiting.get("total").asInt()).isEqualTo(1);
    assertThat(waiting.at("/items/0/outcomeLabel").asString()).isEqualTo("总行级VIP");
    var why = officer.get(change + "/why").json();
    assertThat(why.at("/subject/value").asString()).isEqualTo("FILING");
    assertThat(why.at("/articles/0/id").asString()).isEqualTo("S03-16");
    assertThat(officer.post(change + "/confirmation", Map.of("note", " ")).status()).isEqualTo(422);
    assertThat(officer.post(change + "/confirmation", NOTE).status()).isEqualTo(204);
    assertThat(vip(id).get("outcome").asString()).isEqualTo("VIP");
    assertThat(vip(id).get("since").asString()).isEqualTo(LocalDate.now(clock).toString());
    assertThat(vip(id).get("standings").size()).isZero();
    assertThat(officer.post(change + "/confirmation", NOTE).status()).isEqualTo(409);

    classify();
    assertThat(vip(id).get("outcome").asString()).as("stays with the next run").isEqualTo("VIP");
    made.saves(id, "100");
    classify();
    assertThat(vip(id).get("outcome").asString()).isEqualTo("VIP");
    assertThat(vip(id).at("/standings/0/kind").asString()).isEqualTo("GRACE");
  }

  @Test
  @Rule("S03-16")
  void whoIsNotFiledStaysAsHeIsAndWhoCeasesToQualifyIsNoLongerProposed() {
    var id = made.person(sub.id(), "800000");
    classify();
    var change = "/api/class-changes/" + vip(id).at("/standings/0/id").asLong();
    var officer = staffs.with(ScopeKind.UNIT_AND_BELOW, tier2.id(), "classification.approve");
    assertThat(officer.post(change + "/rejection", NOTE).status()).isEqualTo(204);
    classify();
    assertThat(vip(id).get("outcome").asString()).isEqualTo("NONE");
    assertThat(vip(id).at("/standings/0/kind").asString()).isEqualTo("REJECTED");
    made.saves(id, "100");
    classify();
    assertThat(vip(id).get("standings").size()).isZero();
    made.saves(id, "900000");
    classify();
    assertThat(vip(id).at("/standings/0/kind").asString()).isEqualTo("FILING");
  }

  @Test
  void theManagersOfTheUnitsAreToldWhatWaits() {
    var manager = staffs.holding("branch-manager");
    made.person(staffs.headOffice().id(), "800000");
    classify();
    await()
        .untilAsserted(
            () ->
                assertThat(manager.client().get("/api/messages").json().get("items"))
                    .anySatisfy(
                        message ->
                            assertThat(message.get("link").asString())
                                .isEqualTo("/class-changes")));
  }
}
