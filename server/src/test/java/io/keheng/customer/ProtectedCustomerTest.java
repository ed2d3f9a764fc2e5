package io.keheng.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.customerfile.Unsealed;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.information.Protection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Protected values of customers: sealed at rest, shown under masks, found nevertheless. */
@KehengTest
class ProtectedCustomerTest {

  @Autowired Staffs staffs;
  @Autowired Customers customers;
  @Autowired Unsealed unsealed;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private Client client;
  private long unit;

  @BeforeEach
  void openABranch() {
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    client =
        staffs.with(
            ScopeKind.OWN_UNIT,
            unit,
            "customer.read",
            "customer.create",
            "customer.update",
            "customer.export");
  }

  @Test
  @Rule("S12-09")
  void keepsNoProtectedValueInClear() {
    var secrets = Secrets.fresh();
    var id = open("密存", secrets);
    var other = Secrets.fresh();
    customers.absorb(List.of(fed("P-" + System.nanoTime(), other)));
    var seen = data(id);
    ((ObjectNode) seen.get("basic")).put("mobile", "13900139001").put("address", "北京市东城区某街1号");
    assertThat(put(id, 1, seen).status()).isEqualTo(200);

    for (var table :
        List.of(
            "customer.customer", "customer.unsealed", "audit.entry", "events.event_publication")) {
      var text =
          String.join(
              "\n", jdbc.sql("SELECT t::text FROM " + table + " t").query(String.class).list());
      assertThat(text)
          .as(table)
          .doesNotContain(secrets.all())
          .doesNotContain(other.all())
          .doesNotContain("13900139001", "某街1号");
    }
  }

  @Test
  void showsMasksInEveryAnswer() {
    var secrets = Secrets.fresh();
    var id = open("面纱", secrets);
    var answers =
        List.of(
            client.get("/api/customers/{id}", id).text(),
            client.get("/api/customers?q={q}", secrets.mobile()).text(),
            client.post("/api/customers/suggestions", Map.of("q", secrets.document())).text(),
            client.get("/api/customers/{id}/changes", id).text(),
            put(id, 7, data(id)).text(),
            client
                .post("/api/customers", Map.of("data", person("又一位", secrets), "confirmed", true))
                .text());
    assertThat(answers).allSatisfy(text -> assertThat(text).doesNotContain(secrets.all()));
    var basic = data(id).get("basic");
    assertThat(basic.get("mobile").asString()).isEqualTo("138****" + tail(secrets.mobile()));
    assertThat(basic.get("email").asString()).isEqualTo("g***@example.com");
    assertThat(basic.get("address").asString()).isEqualTo("上海市黄浦区***");
  }

  @Test
  void takesTheMaskSentBackAsUnchanged() {
    var secrets = Secrets.fresh();
    var id = open("原样", secrets);
    var same = put(id, 1, data(id));
    assertThat(same.status()).as(same.text()).isEqualTo(200);
    assertThat(same.json().get("version").asInt()).isEqualTo(1);

    var seen = data(id);
    ((ObjectNode) seen.get("basic")).put("occupation", "医生").putNull("email");
    assertThat(put(id, 1, seen).json().get("version").asInt()).isEqualTo(2);
    var stored = customers.get(id).data();
    assertThat(Protection.clear(stored.basics().mobile())).isEqualTo(secrets.mobile());
    assertThat(Protection.clear(stored.basics().documentNumber())).isEqualTo(secrets.document());
    assertThat(Protection.clear(stored.finances().annualIncome())).hasToString("987654.32");
    assertThat(stored.basics().email()).isNull();
  }

  @Test
  void refusesAMaskThatStandsForNothing() {
    var fields = Secrets.fresh().fields();
    fields.put("financial.assets", "***");
    fields.put("basic.email", "z***@example.com");
    var refused =
        client.post(
            "/api/customers", Map.of("data", People.person(unit, "空壳", fields), "confirmed", true));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("violations").valueStream().map(v -> v.get("field").asString()))
        .containsExactlyInAnyOrder("financial.assets", "basic.email");
  }

  @Test
  void marksAValueThatChangedBehindItsMask() {
    var secrets = Secrets.fresh();
    var id = open("暗变", secrets);
    var seen = data(id);
    var mobile = "13899%02d%s".formatted(Secrets.stamp() % 100, tail(secrets.mobile()));
    ((ObjectNode) seen.get("basic")).put("mobile", mobile);
    ((ObjectNode) seen.get("financial")).put("annualIncome", 5);
    assertThat(put(id, 1, seen).status()).isEqualTo(200);
    var fields = client.get("/api/customers/{id}/changes", id).json().at("/items/0/fields");
    var mask = "138****" + tail(mobile);
    assertThat(fields.toString())
        .contains("\"before\":\"%s\",\"after\":\"%s ≠\"".formatted(mask, mask))
        .contains("\"before\":\"***\",\"after\":\"*** ≠\"");
  }

  @Test
  void findsByWholeNumbersAndByTheirLastFour() {
    var secrets = Secrets.fresh();
    var id = open("可寻", secrets);
    for (var number : List.of(secrets.mobile(), secrets.telephone(), secrets.document())) {
      assertThat(found(number)).as(number).containsExactly(id);
      assertThat(found(tail(number))).as(tail(number)).containsExactly(id);
      assertThat(found(number.substring(1))).as("a part").isEmpty();
    }
    assertThat(found(secrets.document().toLowerCase())).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBR", "USA"})
  void holdsPassportsOfTwoNationsApart(String nation) {
    var number = "PX" + Secrets.stamp() + "77" + System.nanoTime() % 100_000;
    var first = passport(number, "FRA");
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(passport(number, nation).status()).isEqualTo(201);
    var again = passport(number, nation);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().get("type").asString()).isEqualTo("urn:keheng:customer.same-document");
  }

  @Test
  void exportsMasks() throws Exception {
    var secrets = Secrets.fresh();
    open("出册", secrets);
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:"
                        + port
                        + "/api/customers/export?columns=document&columns=mobile"))
            .header("Cookie", "KEHENG=" + client.cookie("KEHENG"))
            .build();
    var answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertThat(client.get("/api/customers/export?q={q}", secrets.mobile()).status()).isEqualTo(200);
    assertThat(
            jdbc.sql(
                    """
                    SELECT after::text FROM audit.entry WHERE entity = 'customer-list'
                    ORDER BY id DESC LIMIT 1
                    """)
                .query(String.class)
                .single())
        .contains(tail(secrets.mobile()))
        .doesNotContain(secrets.mobile());
    try (var book = new ReadableWorkbook(answer.body())) {
      var row = book.getFirstSheet().read().get(1);
      assertThat(row.getCellText(0))
          .isEqualTo(secrets.document().substring(0, 6) + "********" + tail(secrets.document()));
      assertThat(row.getCellText(1)).isEqualTo("138****" + tail(secrets.mobile()));
    }
  }

  @Test
  void sealsWhatAnEarlierVersionKeptInClear() {
    var id = open("旧册", Secrets.fresh());
    var secrets = Secrets.fresh();
    jdbc.sql(
            """
            INSERT INTO customer.unsealed (id, document_number, mobile, address, assets)
            VALUES (:id, :document, :mobile, :address, 12345.67)
            """)
        .param("id", id)
        .param("document", secrets.document())
        .param("mobile", secrets.mobile())
        .param("address", secrets.address())
        .update();
    unsealed.afterPropertiesSet();

    assertThat(jdbc.sql("SELECT count(*) FROM customer.unsealed").query(Long.class).single())
        .isZero();
    var stored = customers.get(id).data();
    assertThat(Protection.clear(stored.basics().address())).isEqualTo(secrets.address());
    assertThat(Protection.clear(stored.finances().assets())).hasToString("12345.67");
    assertThat(found(secrets.mobile())).containsExactly(id);
    assertThat(found(tail(secrets.document()))).containsExactly(id);
  }

  private List<Long> found(String q) {
    return client
        .get("/api/customers?q={q}", q)
        .json()
        .get("items")
        .valueStream()
        .map(item -> item.at("/customer/id").asLong())
        .toList();
  }

  private Client.Answer passport(String number, String nation) {
    var fields =
        Map.of(
            "basic.documentKind", "PASSPORT",
            "basic.documentNumber", number,
            "basic.nationality", nation);
    return client.post(
        "/api/customers", Map.of("data", People.person(unit, "远客", fields), "confirmed", true));
  }

  private CustomerDraft fed(String number, Secrets secrets) {
    return CustomerDraft.of(
        Map.of(
            CustomerField.NUMBER,
            number,
            CustomerField.KIND,
            CustomerKind.PERSONAL,
            CustomerField.NAME,
            "来客",
            CustomerField.UNIT,
            unit,
            CustomerField.MOBILE,
            secrets.mobile(),
            CustomerField.EMAIL,
            secrets.email(),
            CustomerField.ADDRESS,
            secrets.address()));
  }

  private Map<String, ?> person(String name, Secrets secrets) {
    return People.person(unit, name, secrets.fields());
  }

  private long open(String name, Secrets secrets) {
    var opened =
        client.post("/api/customers", Map.of("data", person(name, secrets), "confirmed", true));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return opened.json().get("id").asLong();
  }

  private Client.Answer put(long id, int version, JsonNode data) {
    return client.put(
        "/api/customers/{id}", Map.of("version", version, "data", data, "confirmed", true), id);
  }

  private JsonNode data(long id) {
    return client.get("/api/customers/{id}", id).json().at("/customer/data");
  }

  private static String tail(String number) {
    return number.substring(number.length() - 4);
  }
}
