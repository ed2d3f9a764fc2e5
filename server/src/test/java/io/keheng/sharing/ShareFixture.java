package io.keheng.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer of one unit, somebody of another who asks for him, and who decides. */
abstract class ShareFixture {

  static final String[] LOOKING = {
    "customer.read", "classification.read", "sharing.read", "sharing.apply"
  };

  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  long keeping;
  long asking;
  Client officer;
  Client approver;
  Staffs.Person applicant;
  long customer;
  String number;
  String mobile;

  @BeforeEach
  void customerOfAnotherUnit() {
    keeping = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    asking = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    officer = staffs.with("customer.create", "customer.read", "customer.update", "audit.read");
    approver =
        staffs.with(
            ScopeKind.OWN_UNIT, keeping, "customer.read", "sharing.read", "sharing.approve");
    applicant = staffs.person(ScopeKind.OWN_UNIT, asking, LOOKING);
    mobile = "138%08d".formatted(keeping);
    number = "GX-" + keeping;
    customer = open(number, "共享人" + keeping);
  }

  private long open(String code, String name) {
    var data = new HashMap<String, Object>(Map.of("kind", "PERSONAL", "name", name));
    data.put("number", code);
    data.put("unitId", keeping);
    data.put(
        "basic",
        Map.of(
            "mobile",
            mobile,
            "email",
            "a" + keeping + "@example.com",
            "documentKind",
            "PASSPORT",
            "documentNumber",
            "E%08d".formatted(keeping),
            "nationality",
            "CHN",
            "born",
            "1980-01-02"));
    data.put("financial", Map.of("annualIncome", 123456));
    var answer = officer.post("/api/customers", Map.of("confirmed", true, "data", data));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  Map<String, Object> application(String... numbers) {
    var asked = new HashMap<String, Object>();
    asked.put("purpose", "JOINT_SERVICE");
    asked.put("reason", "联合营销项目");
    asked.put("parts", List.of("CONTACT"));
    asked.put("numbers", List.of(numbers));
    asked.put("fromOn", LocalDate.now(clock).toString());
    asked.put("toOn", LocalDate.now(clock).plusDays(9).toString());
    return asked;
  }

  long ask(Client client, Map<String, Object> asked) {
    var answer = client.post("/api/shares", asked);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  static Client.Answer approve(Client client, long id) {
    return client.post("/api/shares/{id}/approval", Map.of(), id);
  }

  void assertHidden(Client client) {
    assertThat(client.get("/api/customers/{id}", customer).status()).isEqualTo(404);
    assertThat(client.get("/api/customers/{id}/holdings", customer).status()).isEqualTo(404);
    assertThat(client.get("/api/customers/{id}/classes", customer).status()).isEqualTo(404);
    var list = client.get("/api/customers?unit={unit}", keeping).json();
    assertThat(list.get("total").asInt()).isZero();
    assertThat(list.get("items").size()).isZero();
    assertThat(client.post("/api/customers/suggestions", Map.of("q", number)).json().size())
        .isZero();
  }

  static String type(Client.Answer answer) {
    return answer.json().path("type").asString("");
  }

  static String messages(Client client) {
    return client.get("/api/messages?size=100").text();
  }
}
