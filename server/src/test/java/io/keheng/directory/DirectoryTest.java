package io.keheng.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.customer.People;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KehengTest
class DirectoryTest {

  @Autowired Staffs staffs;
  @Autowired Directory directory;
  @LocalServerPort int port;

  private Client client;
  private long unit;

  @BeforeEach
  void openABranch() {
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    client = clerk();
  }

  private Client clerk() {
    return staffs.with(
        ScopeKind.OWN_UNIT, unit, "customer.read", "customer.create", "customer.export");
  }

  @ParameterizedTest
  @ValueSource(strings = {"司马", "相如", "simaxiang", "smxr", "7731", "13800137731", "XN-77", "xn-77"})
  void findsAPersonByWhatOneRemembers(String q) {
    var number = "XN-77" + System.nanoTime();
    var id = open("司马相如", Map.of("basic.mobile", "13800137731", "number", number));
    open("诸葛亮", Map.of("basic.mobile", "13900138888"));
    var found = client.get("/api/customers?q={q}", q).json();
    assertThat(found.get("items").valueStream().map(item -> item.at("/customer/id").asLong()))
        .containsExactly(id);
    assertThat(found.get("total").asInt()).isEqualTo(1);
    assertThat(client.post("/api/customers/suggestions", Map.of("q", q)).json()).hasSize(1);
  }

  @Test
  void aWholeNumberIsComparedByItsWholeIndex() {
    for (var number : List.of("13800137731", "13800137730", "13999999999")) {
      var condition = directory.condition(CustomerFilter.matching(number));
      assertThat(condition.sql())
          .contains("d.mobile_index = :MOBILE", "d.telephone_index = :TELEPHONE")
          .doesNotContain("BETWEEN");
      assertThat(condition.parameters().get("MOBILE")).isInstanceOf(UUID.class);
    }
    var one = directory.condition(CustomerFilter.matching("13800137731"));
    var other = directory.condition(CustomerFilter.matching("13999999999"));
    assertThat(one.sql()).as("the same shape whatever the number").isEqualTo(other.sql());
    assertThat(one.parameters().get("MOBILE")).isNotEqualTo(other.parameters().get("MOBILE"));
  }

  @Test
  void aNumberIsFoundByItsBeginningUntilAsManyDigitsAreTypedAsATelephoneHas() {
    var number = "9%013d".formatted(unit);
    open("夏侯渊", Map.of("number", number));
    assertThat(total("q=" + number.substring(0, 10))).isOne();
    assertThat(total("q=" + number.substring(0, 11))).isZero();
    assertThat(total("q=" + number)).isOne();
  }

  @Test
  void whatMustNotStandInAnAddressIsAskedInTheBody() {
    var mobile = "138%08d".formatted(unit);
    var id = open("夏侯惇", Map.of("basic.mobile", mobile));
    var sought = Map.of("q", mobile);
    var found = client.post("/api/customers/search?kind=PERSONAL&size=20", sought).json();
    assertThat(found.get("total").asInt()).isOne();
    assertThat(found.at("/items/0/customer/id").asLong()).isEqualTo(id);
    var company = client.post("/api/customers/search?kind=CORPORATE", sought).json();
    assertThat(company.get("total").asInt()).isZero();
    assertThat(client.post("/api/customers/suggestions", sought).json()).hasSize(1);
    assertThat(client.post("/api/customers/search", Map.of("q", " ")).status()).isEqualTo(422);
    var other = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger = staffs.with(ScopeKind.OWN_UNIT, other, "customer.read");
    assertThat(stranger.post("/api/customers/search", sought).json().get("total").asInt()).isZero();
    assertThat(stranger.post("/api/customers/suggestions", sought).json()).isEmpty();
  }

  @Test
  void findsACompanyByAnyPartOfItsName() {
    open("江南造船有限公司", Map.of("kind", "CORPORATE"));
    assertThat(total("q=造船")).isEqualTo(1);
    assertThat(total("q=造飞机")).isZero();
    assertThat(total("q=%")).isZero();
  }

  @Test
  void filtersSortsAndPages() {
    open("甲", Map.of("since", "2020-01-01"));
    open("乙", Map.of("since", "2022-01-01"));
    open("丙公司", Map.of("kind", "CORPORATE", "since", "2021-01-01"));
    assertThat(total("")).isEqualTo(3);
    assertThat(total("kind=CORPORATE")).isEqualTo(1);
    assertThat(total("sinceFrom=2021-01-01&sinceTo=2021-12-31")).isEqualTo(1);
    assertThat(total("creditRelation=CREDIT")).isZero();
    assertThat(total("identityMissing=true")).isEqualTo(1);
    assertThat(total("manager=0&unit=" + unit)).isEqualTo(3);
    var page = client.get("/api/customers?sort=-since&size=2").json();
    assertThat(page.get("items").valueStream().map(item -> item.at("/customer/name").asString()))
        .containsExactly("乙", "丙公司");
    assertThat(page.get("total").asInt()).isEqualTo(3);
    assertThat(client.get("/api/customers?sort=secret").status()).isEqualTo(422);
  }

  @Test
  void showsOnlyWhatIsInReachAndMasksNumbers() {
    open("丁", Map.of("basic.mobile", "13800139999"));
    var line = client.get("/api/customers").json().get("items").get(0).get("customer");
    assertThat(line.get("mobile").asString()).isEqualTo("138****9999");
    assertThat(line.get("document").asString()).matches("110105\\*{8}\\d{3}[\\dX]");
    var other = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var elsewhere = staffs.with(ScopeKind.OWN_UNIT, other, "customer.read");
    assertThat(elsewhere.get("/api/customers").json().get("total").asInt()).isZero();
  }

  @Test
  void exportsWhatIsShown() throws Exception {
    open("出口甲", Map.of("since", "2020-01-01"));
    open("出口乙", Map.of("since", "2021-01-01"));
    var http = HttpClient.newHttpClient();
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:"
                        + port
                        + "/api/customers/export?sort=-since&columns=name&columns=since"))
            .header("Cookie", "KEHENG=" + client.cookie("KEHENG"))
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var book = new ReadableWorkbook(answer.body())) {
      var rows = book.getFirstSheet().read();
      assertThat(rows.stream().map(row -> row.getCellText(0))).containsExactly("名称", "出口乙", "出口甲");
      assertThat(rows.get(1).getCellAsDate(1).orElseThrow().toLocalDate())
          .hasToString("2021-01-01");
    }
    assertThat(client.get("/api/customers/export?columns=password").status()).isEqualTo(422);
  }

  @Test
  void exportsWhatANumberFindsThatStandsInTheBody() throws Exception {
    var mobile = "139%08d".formatted(unit);
    open("出口丙", Map.of("basic.mobile", mobile));
    open("出口丁", Map.of());
    var path = "/api/customers/export?columns=name";
    var other = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger = staffs.with(ScopeKind.OWN_UNIT, other, "customer.read", "customer.export");
    for (var each : Map.of(client, List.of("名称", "出口丙"), stranger, List.of("名称")).entrySet()) {
      var answer = each.getKey().post(path, Map.of("q", mobile));
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()))) {
        assertThat(book.getFirstSheet().read().stream().map(row -> row.getCellText(0)))
            .containsExactlyElementsOf(each.getValue());
      }
    }
    assertThat(client.post(path, Map.of("q", " ")).status()).isEqualTo(422);
  }

  private int total(String query) {
    return client.get("/api/customers?" + query).json().get("total").asInt();
  }

  private long open(String name, Map<String, ?> more) {
    var data =
        more.containsKey("kind")
            ? People.company(unit, name, more)
            : People.person(unit, name, more);
    var opened = client.post("/api/customers", Map.of("data", data, "confirmed", true));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return opened.json().get("id").asLong();
  }
}
