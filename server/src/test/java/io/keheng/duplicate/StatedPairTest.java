package io.keheng.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two customers whom no table finds are merged because somebody knows them to be the same. */
@KehengTest
class StatedPairTest extends MergeFixture {

  private long first;
  private long second;

  /** Nothing in common: another name, birthday and telephone. */
  @BeforeEach
  void two() {
    first = person("A", Map.of("born", BORN, "mobile", "138%08d".formatted(unit)));
    second =
        person(
            "B", "曾用名" + unit, Map.of("born", "1971-02-03", "mobile", "139%08d".formatted(unit)));
  }

  private Client.Answer state(Client by, long one, long other) {
    return by.post("/api/duplicates", Map.of("customerId", one, "otherId", other));
  }

  private long stated() {
    var answer = state(asking, second, first);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  @Test
  @Rule("S20-03")
  void isComparedAndMergedAsAFoundPairIs() {
    assertThat(pairs(asking)).as("no table finds them").isEmpty();
    var pair = stated();
    assertThat(stated()).as("once").isEqualTo(pair);
    var shown = asking.get("/api/duplicates/{id}", pair).json();
    assertThat(shown.at("/line/pair/strength").asString()).isEqualTo("STATED");
    assertThat(shown.at("/line/common")).isEmpty();
    assertThat(shown.get("fields")).isNotEmpty();
    search();
    change(first, "address", "人民路 1 号");
    assertThat(pairs(asking)).as("no search takes it away").containsEntry("A=B", "STATED");

    var merge = merge(first, second);
    assertThat(officer.get("/api/merges/{id}", merge).json().at("/merge/state").asString())
        .isEqualTo("MERGED");
    assertThat(officer.get("/api/customers/{id}", second).json().at("/customer/id").asLong())
        .isEqualTo(first);
    var trail = staffs.with("audit.read", "customer.read");
    var entries = trail.get("/api/audit/entries?entity=duplicate&q={q}", tag + "A");
    assertThat(entries.text()).contains("stated");
  }

  @Test
  @Rule("S20-03")
  void whoWasToldApartMayBeNamedAgainAndIsToldApartAgain() {
    var pair = stated();
    var version = asking.get("/api/duplicates/{id}", pair).json().at("/line/pair/version").asLong();
    var apart =
        asking.post(
            "/api/duplicates/{id}/difference", Map.of("version", version, "reason", "不是同一人"), pair);
    assertThat(apart.status()).isEqualTo(204);
    assertThat(pairs(asking)).isEmpty();
    assertThat(stated()).isEqualTo(pair);
    assertThat(pairs(asking)).containsEntry("A=B", "STATED");
  }

  @Test
  @Rule("S20-03")
  void bothAreWithinTheScopeOfWhoNamesThem() {
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var data = new HashMap<String, Object>();
    data.put("kind", "PERSONAL");
    data.put("status", "PROSPECT");
    data.put("name", name);
    data.put("number", tag + "E");
    data.put("unitId", elsewhere);
    data.put("basic", Map.of("born", "1960-01-01"));
    var outside = open(data);
    assertThat(state(asking, first, outside).status()).isEqualTo(404);
    assertThat(state(asking, outside, first).status()).isEqualTo(404);
    assertThat(state(asking, first, 999999999).status()).isEqualTo(404);
    var reader = staffs.with(ScopeKind.OWN_UNIT, unit, "customer.read", "duplicate.read");
    assertThat(state(reader, first, second).status()).isEqualTo(403);
    assertThat(state(asking, first, first).status()).isEqualTo(422);
    data.put("kind", "CORPORATE");
    data.put("number", tag + "F");
    data.put("unitId", unit);
    data.remove("basic");
    var company = state(asking, first, open(data));
    assertThat(company.status()).isEqualTo(422);
    assertThat(List.copyOf(pairs(asking).keySet())).isEmpty();
  }
}
