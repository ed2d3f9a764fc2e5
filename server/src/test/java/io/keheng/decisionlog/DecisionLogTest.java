package io.keheng.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Decisions on a customer: kept with their facts, explained, decided again, for those who may. */
@KehengTest
class DecisionLogTest {

  private static final String LIST = "/api/customers/{id}/decisions";

  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;

  long unit;
  Client officer;
  long customer;

  @BeforeEach
  void customerOfAUnit() {
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    officer =
        staffs.with(
            "customer.create", "customer.read", "look.read", "duplicate.read", "duplicate.merge");
    customer = open("决定客户");
  }

  private long open(String name) {
    var data = Map.of("kind", "PERSONAL", "status", "PROSPECT", "name", name, "unitId", unit);
    var answer = officer.post("/api/customers", Map.of("confirmed", true, "data", data));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  private Client clerk() {
    return staffs.with(ScopeKind.OWN_UNIT, unit, "customer.read", "customer.reveal");
  }

  private void reveal(Client clerk) {
    var wanted = Map.of("purpose", "CONTACT", "fields", List.of("basic.mobile"));
    var shown = clerk.post("/api/customers/{id}/reveal", wanted, customer);
    assertThat(shown.status()).as(shown.text()).isEqualTo(200);
  }

  private List<String> tables(Client reader) {
    var list = reader.get(LIST, customer);
    assertThat(list.status()).isEqualTo(200);
    return list.json().get("items").findValuesAsString("table");
  }

  private JsonNode newest(String table) {
    for (var line : officer.get(LIST, customer).json().get("items")) {
      if (line.get("table").asString().equals(table)) {
        return line;
      }
    }
    throw new AssertionError(table);
  }

  @Test
  @Rule("S12-09")
  @Rule("S12-10")
  void aRevealIsKeptWithItsDecisionsForThoseWhoReadUnusualLooks() {
    var clerk = clerk();
    reveal(clerk);
    assertThat(tables(officer)).contains("reveal-allowance", "unusual-look");
    assertThat(tables(clerk)).as("the one who is watched").isEmpty();
    var line = newest("unusual-look");
    assertThat(line.get("tableLabel").asString()).isEqualTo("查看异常");
    assertThat(line.get("release").asString()).startsWith("bank/unusual-look r");
    assertThat(line.get("who").asString()).isNotBlank();
    assertThat(line.get("rules").size()).isPositive();
    assertThat(clerk.get(line.get("why").asString()).status()).isEqualTo(404);
  }

  @Test
  void aDecisionIsExplainedAndDecidedAgain() {
    reveal(clerk());
    var address = newest("reveal-allowance").get("why").asString();
    var detail = officer.get(address.replace("/why", "")).json();
    assertThat(detail.get("facts").propertyNames()).containsExactly("staffRole");
    assertThat(detail.get("again").get("same").asBoolean()).isTrue();
    var why = officer.get(address).json();
    assertThat(why.get("decision").get("name").asString()).isEqualTo("reveal-allowance");
    assertThat(why.get("articles").size()).isPositive();
    assertThat(why.get("notes").get(0).asString()).isEqualTo("按当时的版本和事实重算，结果相同。");
    assertThat(officer.speaking("en").get(address).json().get("notes").get(0).asString())
        .endsWith("the same outcome.");
    officer.speaking("zh-CN");
    jdbc.sql("UPDATE decisionlog.decision SET outcome = '100' WHERE id = :id")
        .param("id", detail.get("id").asLong())
        .update();
    var other = officer.get(address.replace("/why", "")).json();
    assertThat(other.get("line").get("outcome").asString()).isEqualTo("100");
    assertThat(other.get("again").get("same").asBoolean()).isFalse();
    assertThat(officer.get(address).json().get("notes").get(0).asString())
        .contains("结果不同", "100 位客户");
  }

  @Test
  @Rule("S20-03")
  void aPairThatSomebodyNamesIsKeptWithBothCustomers() {
    var other = open("决定客户");
    var named = officer.post("/api/duplicates", Map.of("customerId", customer, "otherId", other));
    assertThat(named.status()).as(named.text()).isEqualTo(201);
    assertThat(tables(officer)).containsExactly("duplicate-likeness");
    assertThat(officer.get(LIST, other).json().get("items").findValuesAsString("outcome"))
        .hasSize(1);
    var detail =
        officer.get(newest("duplicate-likeness").get("why").asString().replace("/why", ""));
    assertThat(detail.json().get("facts").propertyNames()).contains("pairSameName");
    assertThat(tables(clerk())).isEmpty();
  }

  @Test
  void aLoggedDecisionCountsForTheRulesOfItsRows() {
    var other = open("决定客户");
    var named = Map.of("customerId", customer, "otherId", other);
    var start = acted("S20-03");
    assertThat(officer.post("/api/duplicates", named).status()).isEqualTo(201);
    var decided = acted("S20-03") - start;
    assertThat(tables(officer)).containsExactly("duplicate-likeness");
    // Named once more it is not decided again: the use case alone acts.
    assertThat(officer.post("/api/duplicates", named).status()).isEqualTo(201);
    assertThat(tables(officer)).containsExactly("duplicate-likeness");
    var again = acted("S20-03") - start - decided;
    assertThat(decided - again).as("kept with each of the two").isEqualTo(2);
  }

  private long acted(String rule) {
    return staffs.with("rule.read").get("/api/rules/{id}", rule).json().at("/rule/acted").asLong();
  }

  @Test
  void nobodyReadsTheDecisionsOnACustomerOfAnotherUnit() {
    reveal(clerk());
    var address = newest("reveal-allowance").get("why").asString();
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger =
        staffs.with(ScopeKind.OWN_UNIT, elsewhere, "customer.read", "look.read", "audit.read");
    assertThat(stranger.get(LIST, customer).status()).isEqualTo(404);
    assertThat(stranger.get(address).status()).isEqualTo(404);
    assertThat(stranger.get(address.replace("/why", "")).status()).isEqualTo(404);
    assertThat(officer.get("/api/decisions/{id}/why", Long.MAX_VALUE).status()).isEqualTo(404);
    assertThat(staffs.with().get(LIST, customer).status()).isEqualTo(403);
  }

  @Test
  void theListComesInPagesNewestFirst() {
    var clerk = clerk();
    reveal(clerk);
    reveal(clerk);
    var first = officer.get(LIST + "?size=3", customer).json();
    assertThat(first.get("total").asInt()).isEqualTo(4);
    assertThat(first.get("items").size()).isEqualTo(3);
    assertThat(officer.get(LIST + "?size=3&page=2", customer).json().get("items").size()).isOne();
    var times = first.get("items").findValuesAsString("at");
    assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }
}
