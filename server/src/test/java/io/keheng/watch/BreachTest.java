package io.keheng.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.classification.Classifications;
import io.keheng.classification.MadeCustomers;
import io.keheng.identity.ScopeKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What the register of rules tells of classified customers: how often, and where not kept. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=watch")
class BreachTest {

  @Autowired Classifications classifications;
  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private MadeCustomers made;
  private Client reader;

  @BeforeEach
  void reader() {
    made = new MadeCustomers(jdbc);
    reader = staffs.with("rule.read", "classification.read");
  }

  private JsonNode rule(Client who, String id) {
    return who.get("/api/rules/{id}", id).json();
  }

  private List<String> watched(String how) {
    return reader
        .get("/api/rules?size=500&watch={how}", how)
        .json()
        .get("items")
        .findValuesAsString("id");
  }

  private long person(String savings) {
    var id = made.person(staffs.headOffice().id(), savings);
    classifications.classify(LocalDate.now(clock), null);
    return id;
  }

  @Test
  void rowsByWhichARunChangedClassesActed() {
    var before = rule(reader, "S13-01").at("/rule/acted").asLong();
    person("300000");
    var after = rule(reader, "S13-01").get("rule");
    assertThat(after.get("guards").asInt()).as("nothing but tables carries it").isZero();
    assertThat(after.get("acted").asLong()).isEqualTo(before + 1);
    assertThat(after.get("lastActed").asString()).isNotBlank();
    assertThat(watched("acted")).contains("S13-01").doesNotContain("S25-01");
    assertThat(watched("proved")).contains("S03-05").doesNotContain("S25-01");
  }

  @Test
  void aClassThatNobodyFiledBreaksItsRule() {
    var before = rule(reader, "S03-16").at("/rule/broken").asLong();
    person("800000");
    var after = rule(reader, "S03-16");
    assertThat(after.at("/rule/broken").asLong()).isEqualTo(before + 1);
    var breach = after.at("/breaches/0");
    assertThat(breach.get("kind").asString()).isEqualTo("MISSING");
    assertThat(breach.get("link").asString()).isEqualTo("/class-changes?kind=FILING&state=OPEN");
    assertThat(breach.get("subject").asString()).isEqualTo("待备案的贵宾客户");
    assertThat(breach.get("followUp").asString()).isNotBlank();
    assertThat(watched("broken")).contains("S03-16").doesNotContain("S13-01");
    assertThat(rule(branch(), "S03-16").get("breaches").size())
        .as("the whole bank's figure is not for a branch")
        .isZero();
  }

  @Test
  void aClassSetByHandOverridesTheRulesOfItsTable() {
    var id = person("300000");
    var wish =
        Map.of(
            "table", "vip-grade",
            "outcome", "DIAMOND",
            "until", LocalDate.now(clock).plusDays(9).toString(),
            "reason", "行长办公会同意");
    var asking = staffs.with("customer.read", "classification.override");
    var asked = asking.post("/api/customers/{id}/class-overrides", wish, id);
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    assertThat(rule(reader, "S03-20").get("breaches").size()).as("asked for only").isZero();
    var approving = staffs.with("customer.read", "classification.approve");
    var path = "/api/class-overrides/" + asked.json().get("id").asLong();
    assertThat(approving.post(path + "/approval", Map.of()).status()).isEqualTo(204);
    var breach = rule(reader, "S03-20").at("/breaches/0");
    assertThat(breach.get("kind").asString()).isEqualTo("OVERRIDDEN");
    assertThat(breach.get("times").asLong()).isEqualTo(1);
    assertThat(breach.get("link").asString()).isEqualTo("/class-overrides?state=STANDING");
    var line = approving.get("/api/class-overrides").json().at("/items/0");
    assertThat(breach.get("followUp").asString()).isEqualTo(line.get("decidedName").asString());
    assertThat(rule(branch(), "S03-20").get("breaches").size()).isZero();
    assertThat(approving.post(path + "/end", Map.of("note", "依据不再成立")).status()).isEqualTo(204);
    assertThat(rule(reader, "S03-20").get("breaches").size()).isZero();
  }

  private Client branch() {
    return staffs.with(
        ScopeKind.OWN_UNIT, staffs.headOffice().id(), "rule.read", "classification.read");
  }
}
