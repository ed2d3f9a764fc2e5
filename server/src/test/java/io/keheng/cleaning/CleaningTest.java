package io.keheng.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@KehengTest
class CleaningTest extends CleaningFixture {

  @Test
  @Rule("S20-01")
  @Rule("S20-02")
  @Rule("S20-07")
  void aPlanNamesItsGroupItsStepsAndHowCustomersAreTold() {
    var headless = plan(today.plusDays(60));
    headless.put("members", List.of(Plans.member(clerk, "STAFF"), Plans.member(manager, "AGENT")));
    var refused = leader.client().post(ALL, Map.of("plan", headless));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("组长", "部门");
    var unordered = plan(today.plusDays(60));
    unordered.put("steps", List.of(Plans.step("CLEANING", today, today)));
    assertThat(leader.client().post(ALL, Map.of("plan", unordered)).status()).isEqualTo(422);
    var silent = plan(today.plusDays(60));
    silent.put("channels", List.of());
    assertThat(leader.client().post(ALL, Map.of("plan", silent)).status()).isEqualTo(422);

    var planned = leader.client().post(ALL, Map.of("plan", plan(today.plusDays(60))));
    assertThat(planned.status()).as(planned.text()).isEqualTo(201);
    var members = planned.json().get("plan").get("members");
    assertThat(members.get(0).get("part").asString()).isEqualTo("LEADER");
    assertThat(members.valueStream().map(m -> m.get("part").asString())).contains("AGENT");
    assertThat(planned.json().get("plan").get("channels")).hasSize(4);
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger = staffs.with(ScopeKind.OWN_UNIT, elsewhere, "cleaning.read", "cleaning.lead");
    assertThat(stranger.get(ALL + "/{id}", planned.json().get("id").asLong()).status())
        .isEqualTo(404);
  }

  @Test
  @Rule("S20-03")
  @Rule("S20-04")
  void findingsGoToTheManagersWhoAreToldAndWrittenToUntilTheyCorrectThem() {
    var customer = untrue();
    var id = started(today.plusDays(60));
    var mine = manager.client().get(ALL + "/{id}/items?mine=true", id).json();
    assertThat(mine.get("total").asInt()).isEqualTo(2);
    assertThat(Plans.todos(manager.client())).hasSize(1);

    var letter =
        leader
            .client()
            .post(
                ALL + "/{id}/letters",
                Map.of("staffId", manager.id(), "dueOn", today.plusDays(10)),
                id);
    assertThat(letter.status()).as(letter.text()).isEqualTo(201);
    assertThat(letter.json().get("letter").get("items").asInt()).isEqualTo(2);
    assertThat(letter.json().get("letter").get("dueOn").asString())
        .isEqualTo(today.plusDays(10).toString());

    var item = mine.get("items").get(0).get("item").get("id").asLong();
    var path = ALL + "/{id}/items/{item}/evidence";
    var proof = Map.of("text", "客户到店出示证件，影像编号 D-1");
    assertThat(manager.client().post(path, proof, id, item).status()).isEqualTo(204);
    assertThat(clerk.client().post(path, proof, id, item).status()).isEqualTo(403);
    correct(customer);
    var after = manager.client().get(ALL + "/{id}/items?mine=true&open=true", id).json();
    assertThat(after.get("total").asInt()).isZero();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(Plans.todos(manager.client())).isEmpty());
  }

  @Test
  @Rule("S20-08")
  void whoCorrectsByTheAmnestyIsExemptAndWhoDoesNotIsNamed() {
    var customer = untrue();
    var id = started(today.plusDays(60));
    correct(customer);
    assertThat(consequences(id)).containsOnly("EXEMPT");

    untrue();
    var late = started(today.plusDays(60));
    assertThat(consequences(late)).containsOnly("");
    overdue(late, 1);
    assertThat(consequences(late)).containsOnly("CIRCULAR");
    var circular = leader.client().get(ALL + "/{id}/circular", late).json();
    assertThat(circular.get(0).get("share").get("load").get("assigneeId").asLong())
        .isEqualTo(manager.id());
    assertThat(circular.get(0).get("consequence").asString()).isEqualTo("CIRCULAR");
    overdue(late, 31);
    assertThat(consequences(late)).containsOnly("ACCOUNTABILITY");
  }

  @Test
  @Rule("S20-05")
  @Rule("S20-06")
  @Rule("S20-09")
  void theAcceptanceIsAnothersAndTheReportClosesTheCampaign() {
    untrue();
    var id = started(today.plusDays(60));
    var first = leader.client().post(ALL + "/{id}/acceptances", Map.of("text", "已升级"), id);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    var one = first.json().get("acceptances").get(0).get("id").asLong();
    var path = ALL + "/{id}/acceptances/{acceptance}/result";
    var failed = new HashMap<String, Object>(Map.of("passed", false, "note", "规则未修订"));
    assertThat(leader.client().post(path, failed, id, one).status()).isEqualTo(403);
    assertThat(clerk.client().post(path, failed, id, one).status()).isEqualTo(422);
    failed.put("rectifyBy", today.plusDays(20));
    assertThat(clerk.client().post(path, failed, id, one).status()).isEqualTo(200);
    var second = leader.client().post(ALL + "/{id}/acceptances", Map.of("text", "已整改"), id);
    var two = second.json().get("acceptances").get(1).get("id").asLong();
    var passed = Map.of("passed", true, "note", "合格");
    assertThat(clerk.client().post(path, passed, id, two).status()).isEqualTo(200);
    assertThat(stepOf(id, "ACCEPTANCE").get("doneOn").asString()).isEqualTo(today.toString());

    var report = leader.client().post(ALL + "/{id}/report", Map.of("text", "清理完成"), id);
    assertThat(report.status()).as(report.text()).isEqualTo(201);
    assertThat(report.json().get("figures").get("items").asInt()).isEqualTo(2);
    assertThat(report.json().get("submitted").get("submittedOn").asString())
        .isEqualTo(today.toString());
    var closed = leader.client().get(ALL + "/{id}", id).json();
    assertThat(closed.get("state").asString()).isEqualTo("CLOSED");
    assertThat(stepOf(id, "REPORT").get("doneOn").asString()).isEqualTo(today.toString());
  }

  private JsonNode stepOf(long id, String kind) {
    return leader
        .client()
        .get(ALL + "/{id}", id)
        .json()
        .get("plan")
        .get("steps")
        .valueStream()
        .filter(step -> step.get("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private List<String> consequences(long id) {
    return leader
        .client()
        .get(ALL + "/{id}/items", id)
        .json()
        .get("items")
        .valueStream()
        .map(line -> line.get("consequence").asString(""))
        .toList();
  }

  /** As if so many days had gone by since the amnesty. */
  private void overdue(long id, int days) {
    jdbc.sql("UPDATE cleaning.campaign SET amnesty_on = :day WHERE id = :id")
        .param("day", today.minusDays(days))
        .param("id", id)
        .update();
    jdbc.sql("UPDATE cleaning.item SET due_on = :day WHERE campaign_id = :id")
        .param("day", today.minusDays(days))
        .param("id", id)
        .update();
  }

  private void correct(long customer) {
    var stored = manager.client().get("/api/customers/{id}", customer).json().get("customer");
    var data = new HashMap<String, Object>();
    for (var field : List.of("kind", "name", "status", "currency", "since", "number")) {
      data.put(field, stored.get("data").get(field).asString());
    }
    data.put("unitId", unit);
    data.put("managerId", manager.id());
    data.put(
        "basic",
        Map.of(
            "born", "1988-08-08", "mobile", "139%08d".formatted(System.nanoTime() % 100_000_000)));
    var saved =
        manager
            .client()
            .put(
                "/api/customers/{id}",
                Map.of("data", data, "version", stored.get("version").asLong(), "confirmed", true),
                customer);
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
  }
}
