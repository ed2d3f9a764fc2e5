package io.keheng.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.information.CustomerDraft;
import io.keheng.protection.ProtectedAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@KehengTest
class CustomerTest {

  private static final String[] ALL = {"customer.read", "customer.create", "customer.update"};

  @Autowired Staffs staffs;
  @Autowired Customers customers;

  private Client client;
  private long unit;

  @BeforeEach
  void signIn() {
    client = staffs.with(ALL);
    unit = staffs.headOffice().id();
  }

  @Test
  @Rule("S12-03")
  @Rule("S12-04")
  @Rule("S12-05")
  @Rule("S12-07")
  void keepsWhatIsKnownOfAPersonByCategory() {
    var data =
        People.person(
            unit,
            "欧阳明月",
            Map.ofEntries(
                Map.entry("basic.mobile", "13800138123"),
                Map.entry("basic.address", "北京市朝阳区"),
                Map.entry("basic.occupation", "教师"),
                Map.entry("financial.annualIncome", "250000.00"),
                Map.entry("financial.assets", "1200000"),
                Map.entry("financial.liabilities", "300000"),
                Map.entry("preference.products", List.of("理财", "存款")),
                Map.entry("preference.channels", List.of("手机银行")),
                Map.entry("preference.contacts", List.of("电话")),
                Map.entry("risk.tolerance", "C3"),
                Map.entry("risk.creditGrade", "AA"),
                Map.entry("collection.channel", "QUESTIONNAIRE")));
    var opened = client.post("/api/customers", Map.of("data", data));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    var id = opened.json().get("id").asLong();

    var read = client.get("/api/customers/{id}", id).json().get("customer").get("data");
    assertThat(read.get("number").asString()).matches("C\\d{9}");
    assertThat(read.get("basic").get("born").asString()).isEqualTo("1990-05-06");
    assertThat(read.get("basic").get("sex").asString()).isEqualTo("MALE");
    assertThat(read.at("/basic/mobile").asString()).isEqualTo("138****8123");
    assertThat(read.at("/basic/address").asString()).isEqualTo("北京市朝阳区***");
    assertThat(read.at("/financial/annualIncome").asString()).isEqualTo("***");
    assertThat(customers.get(id).data().financial())
        .isEqualTo(
            new CustomerDraft.Financial(amount("250000"), amount("1200000"), amount("300000")));
    assertThat(read.get("preference").get("products").toString()).isEqualTo("[\"理财\",\"存款\"]");
    assertThat(read.get("risk").get("tolerance").asString()).isEqualTo("C3");
    assertThat(read.get("collection").get("channel").asString()).isEqualTo("QUESTIONNAIRE");
  }

  @Test
  void offersAsManagersOnlyWhoIsSeenByWhoEntersTheCustomer() {
    var alone = staffs.person(ScopeKind.OWN, unit, "customer.create");
    assertThat(managers(alone.client())).containsExactly(alone.number());
    var here = staffs.person(ScopeKind.OWN_UNIT, unit, "customer.create");
    assertThat(managers(here.client())).contains(alone.number(), here.number());
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    assertThat(managers(staffs.with(ScopeKind.OWN_UNIT, elsewhere, "customer.create")))
        .doesNotContain(alone.number(), here.number());
  }

  private static List<String> managers(Client asking) {
    return asking
        .get("/api/customers/managers")
        .json()
        .valueStream()
        .map(each -> each.get("number").asString())
        .toList();
  }

  @Test
  void namesTheRegionAndTheCountryOfTheirCodes() {
    var codes = Map.of("basic.region", "110105", "basic.nationality", "CHN");
    var seen = client.get("/api/customers/{id}", open(People.person(unit, "欧阳北", codes))).json();
    assertThat(seen.get("regionName").asString()).isEqualTo("北京市朝阳区");
    assertThat(seen.get("nationalityName").asString()).isEqualTo("中国");
  }

  @Test
  @Rule("S12-06")
  void namesEveryFieldThatDoesNotHold() {
    var data =
        People.person(
            unit,
            "王错",
            Map.of(
                "basic.documentNumber", "110105199005060011",
                "basic.mobile", "123",
                "basic.email", "nobody",
                "basic.nationality", "CN",
                "currency", "RMB",
                "corporate.industry", "J66"));
    var refused = client.post("/api/customers", Map.of("data", data));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(fields(refused.json()))
        .containsExactlyInAnyOrder(
            "basic.documentNumber",
            "basic.mobile",
            "basic.email",
            "basic.nationality",
            "currency",
            "corporate.industry");
    assertThat(refused.text()).doesNotContain("identifier.").doesNotContain("customer.");
  }

  @Test
  void namesSexAndBirthDateThatContradictTheDocument() {
    var data = People.person(unit, "李反", Map.of("basic.sex", "FEMALE", "basic.born", "1991-05-06"));
    var refused = client.post("/api/customers", Map.of("data", data));
    assertThat(fields(refused.json())).containsExactlyInAnyOrder("basic.sex", "basic.born");
  }

  @Test
  void refusesTheSameDocumentWithALinkOnlyToWhoMaySeeHim() {
    var number = People.identity();
    var first = open(People.person(unit, "赵一", Map.of("basic.documentNumber", number)));
    var again =
        Map.of(
            "data",
            People.person(unit, "赵二", Map.of("basic.documentNumber", number)),
            "confirmed",
            true);
    var refused = client.post("/api/customers", again);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("type").asString())
        .isEqualTo("urn:keheng:customer.same-document");
    assertThat(refused.json().get("existing").get("id").asLong()).isEqualTo(first);

    var branch = staffs.unit(UnitKind.TIER1_BRANCH, unit);
    var elsewhere = staffs.with(ScopeKind.OWN_UNIT, branch.id(), ALL);
    var blind =
        elsewhere.post(
            "/api/customers",
            Map.of(
                "data",
                People.person(branch.id(), "赵三", Map.of("basic.documentNumber", number)),
                "confirmed",
                true));
    assertThat(blind.status()).isEqualTo(409);
    assertThat(blind.json().has("existing")).isFalse();
    assertThat(blind.text()).doesNotContain("赵一");
    assertThat(elsewhere.get("/api/customers/{id}", first).status()).isEqualTo(404);
  }

  @Test
  void asksBeforeEnteringWhoIsLikelyKnown() {
    var first = open(People.person(unit, "孙重名", Map.of()));
    var twin = People.person(unit, "孙重名", Map.of());
    var asked = client.post("/api/customers", Map.of("data", twin));
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.json().get("candidates").get(0).get("id").asLong()).isEqualTo(first);
    var confirmed = client.post("/api/customers", Map.of("data", twin, "confirmed", true));
    assertThat(confirmed.status()).isEqualTo(201);
  }

  @Test
  void tellsTheSecondSaverWhatChangedSince() {
    var id = open(People.person(unit, "周并发", Map.of("basic.address", "旧址")));
    var seen = client.get("/api/customers/{id}", id).json().get("customer");
    var other = (tools.jackson.databind.node.ObjectNode) seen.get("data").deepCopy();
    ((tools.jackson.databind.node.ObjectNode) other.get("basic")).put("address", "新址");
    var saved =
        staffs.with(ALL).put("/api/customers/{id}", Map.of("version", 1, "data", other), id);
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    assertThat(saved.json().get("version").asInt()).isEqualTo(2);

    var stale =
        client.put("/api/customers/{id}", Map.of("version", 1, "data", seen.get("data")), id);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.json().get("current").get("version").asInt()).isEqualTo(2);
    var change = stale.json().get("changes").get(0);
    assertThat(change.get("staffName").asString()).startsWith("测试");
    assertThat(change.get("fields").toString())
        .contains("basic.address", "***")
        .doesNotContain("旧址", "新址");

    var changes = client.get("/api/customers/{id}/changes", id).json();
    assertThat(changes.get("total").asInt()).isEqualTo(2);
    assertThat(changes.at("/items/1/fields").valueStream())
        .as("a unit by its name, not its id")
        .anySatisfy(
            field -> {
              assertThat(field.get("name").asString()).isEqualTo("unitId");
              assertThat(field.get("after").asString()).isEqualTo(staffs.headOffice().name());
            });
    assertThat(stale.json().get("changedBy").asString()).startsWith("测试");
  }

  @Test
  void keepsWhatAFormLeavesOutAndCannotBeNothing() {
    var id = open(People.person(unit, "郑保留", Map.of("since", "2015-03-04", "currency", "USD")));
    var data = Map.of("name", "郑更名", "basic", Map.of());
    var saved = client.put("/api/customers/{id}", Map.of("version", 1, "data", data), id);
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    var stored = saved.json().get("data");
    assertThat(stored.get("since").asString()).isEqualTo("2015-03-04");
    assertThat(stored.get("currency").asString()).isEqualTo("USD");
    assertThat(stored.get("name").asString()).isEqualTo("郑更名");
    assertThat(stored.at("/basic/documentNumber").isNull()).isTrue();
    assertThat(client.get("/api/customers?needsReview=true&q=郑更名").json().get("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void refusesToMakeAPersonACompany() {
    var id = open(People.person(unit, "吴人", Map.of()));
    var data = People.company(unit, "吴人", Map.of());
    var refused = client.put("/api/customers/{id}", Map.of("version", 1, "data", data), id);
    assertThat(fields(refused.json())).containsExactly("kind");
  }

  @Test
  void checksWhileTyping() {
    var good = check("RESIDENT_ID", "11010519491231002X");
    assertThat(good.json().get("facts").get("born").asString()).isEqualTo("1949-12-31");
    var bad = check("BANK_NUMBER", "102100099997");
    assertThat(bad.json().get("violations")).hasSize(1);
    assertThat(check("X", "1").status()).isEqualTo(422);
  }

  private static ProtectedAmount amount(String value) {
    return ProtectedAmount.of(new BigDecimal(value));
  }

  private Client.Answer check(String kind, String value) {
    return client.post("/api/customers/checks", Map.of("kind", kind, "value", value));
  }

  private long open(Map<String, ?> data) {
    var opened = client.post("/api/customers", Map.of("data", data, "confirmed", true));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return opened.json().get("id").asLong();
  }

  private static List<String> fields(JsonNode problem) {
    return problem.get("violations").valueStream().map(v -> v.get("field").asString()).toList();
  }
}
