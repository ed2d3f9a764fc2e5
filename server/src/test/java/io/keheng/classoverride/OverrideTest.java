package io.keheng.classoverride;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.classification.Classifications;
import io.keheng.classification.MadeCustomers;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.Unit;
import io.keheng.identity.UnitKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A class set by hand: four eyes, an end, and a run that leaves it alone. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=overrides")
class OverrideTest {

  @Autowired Classifications classifications;
  @Autowired OverrideSchedule schedule;
  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;
  @Autowired BankClock clock;

  private MadeCustomers made;
  private Unit unit;
  private Client asking;
  private Client approving;
  private long id;

  @BeforeEach
  void people() {
    made = new MadeCustomers(jdbc);
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    asking = staffs.with(ScopeKind.OWN_UNIT, unit.id(), "customer.read", "classification.override");
    approving =
        staffs.with(
            ScopeKind.UNIT_AND_BELOW,
            unit.id(),
            "customer.read",
            "classification.override",
            "classification.approve");
    id = made.person(unit.id(), "300000");
    classify();
  }

  private void classify() {
    classifications.classify(today(), null);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Map<String, Object> wish(String outcome, LocalDate until) {
    return new HashMap<>(
        Map.of(
            "table",
            "vip-grade",
            "outcome",
            outcome,
            "until",
            until.toString(),
            "reason",
            "行业影响力大，分行行长办公会同意"));
  }

  private JsonNode grade() {
    return asking
        .get("/api/customers/" + id + "/classes")
        .json()
        .valueStream()
        .filter(each -> each.get("table").asString().equals("vip-grade"))
        .findFirst()
        .orElseThrow();
  }

  private String asked(Client by, String outcome, LocalDate until) {
    var answer = by.post("/api/customers/" + id + "/class-overrides", wish(outcome, until));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return "/api/class-overrides/" + answer.json().get("id").asLong();
  }

  @Test
  void oneAsksAnotherApprovesAndARunLeavesItAloneUntilItEndsByItself() {
    var until = today().plusDays(30);
    var override = asked(asking, "DIAMOND", until);
    assertThat(grade().get("outcome").asString()).isEqualTo("GOLD");
    assertThat(grade().at("/standings/0/kind").asString()).isEqualTo("ASKED");
    assertThat(asking.post(override + "/approval", Map.of()).status()).isEqualTo(403);
    assertThat(approving.post(override + "/approval", Map.of()).status()).isEqualTo(204);
    assertThat(grade().get("outcome").asString()).isEqualTo("DIAMOND");
    assertThat(grade().at("/standings/0/kind").asString()).isEqualTo("OVERRIDE");
    assertThat(grade().at("/standings/0/until").asString()).isEqualTo(until.toString());
    var why = asking.get(grade().at("/standings/0/why").asString()).json();
    assertThat(why.at("/subject/valueLabel").asString()).isEqualTo("钻石");
    assertThat(why.get("facts").findValuesAsString("value"))
        .contains("行业影响力大，分行行长办公会同意", "黄金", until.toString());

    made.saves(id, "600000");
    classify();
    assertThat(grade().get("outcome").asString())
        .as("the run leaves it alone")
        .isEqualTo("DIAMOND");
    var classWhy = asking.get("/api/customers/" + id + "/classes/vip-grade/why").json();
    assertThat(classWhy.at("/subject/valueLabel").asString()).isEqualTo("钻石");
    assertThat(classWhy.get("notes"))
        .anySatisfy(note -> assertThat(note.asString()).contains("人工认定", "白金"));

    clock.later(Duration.ofDays(30), schedule::end);
    assertThat(grade().get("outcome").asString()).as("on its last day").isEqualTo("DIAMOND");
    clock.later(Duration.ofDays(31), schedule::end);
    assertThat(grade().get("outcome").asString()).as("what it would be").isEqualTo("PLATINUM");
    assertThat(grade().get("since").asString()).isEqualTo(until.plusDays(1).toString());
    assertThat(grade().get("standings").size()).isZero();
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM audit.entry
                    WHERE entity = 'class-override' AND entity_id = :id
                    """)
                .param("id", override.substring(override.lastIndexOf('/') + 1))
                .query(Long.class)
                .single())
        .as("asked, approved, ended")
        .isEqualTo(3);
  }

  @Test
  void whoAskedCannotApproveEvenWhoHoldsThePermission() {
    var override = asked(approving, "PLATINUM", today().plusDays(5));
    var answer = approving.post(override + "/approval", Map.of());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().get("type").asString())
        .isEqualTo("urn:keheng:classchange.override-own");
    assertThat(approving.post(override + "/withdrawal", Map.of()).status()).isEqualTo(204);
    assertThat(grade().get("standings").size()).isZero();
  }

  @Test
  void anEndIsNeededAndMayNotBeTooFarNorPast() {
    var path = "/api/customers/" + id + "/class-overrides";
    var endless = wish("DIAMOND", today().plusDays(1));
    endless.remove("until");
    assertThat(asking.post(path, endless).json().at("/violations/0/field").asString())
        .isEqualTo("until");
    for (var day : new LocalDate[] {today(), today().plusDays(366)}) {
      var refused = asking.post(path, wish("DIAMOND", day));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.json().at("/violations/0/field").asString()).isEqualTo("until");
    }
    assertThat(asking.post(path, wish("GOLD", today().plusDays(5))).status()).isEqualTo(422);
    assertThat(asking.post(path, wish("NOTHING", today().plusDays(5))).status()).isEqualTo(422);
    asked(asking, "DIAMOND", today().plusDays(365));
    assertThat(asking.post(path, wish("NONE", today().plusDays(5))).status())
        .as("one at a time")
        .isEqualTo(409);
  }

  @Test
  void anotherUnitKnowsNothingOfIt() {
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger =
        staffs.with(
            ScopeKind.UNIT_AND_BELOW,
            elsewhere,
            "customer.read",
            "classification.override",
            "classification.approve");
    var path = "/api/customers/" + id + "/class-overrides";
    assertThat(stranger.post(path, wish("DIAMOND", today().plusDays(5))).status()).isEqualTo(404);
    var override = asked(asking, "DIAMOND", today().plusDays(5));
    assertThat(stranger.get("/api/class-overrides").json().get("total").asInt()).isZero();
    assertThat(stranger.get(override + "/why").status()).isEqualTo(404);
    for (var act : new String[] {"/approval", "/rejection", "/end", "/withdrawal"}) {
      assertThat(stranger.post(override + act, Map.of("note", "x")).status()).isEqualTo(404);
    }
  }

  @Test
  void anEndBeforeTimeAndARejectionNeedAReason() {
    var override = asked(asking, "DIAMOND", today().plusDays(5));
    assertThat(approving.post(override + "/rejection", Map.of("note", "")).status()).isEqualTo(422);
    assertThat(approving.post(override + "/approval", Map.of("note", "同意")).status())
        .isEqualTo(204);
    assertThat(approving.post(override + "/end", Map.of("note", "依据不再成立")).status()).isEqualTo(204);
    assertThat(grade().get("outcome").asString()).isEqualTo("GOLD");
    assertThat(approving.post(override + "/end", Map.of("note", "again")).status()).isEqualTo(409);
  }
}
