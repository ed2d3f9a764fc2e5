package io.keheng.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.customer.Absorbed;
import io.keheng.customer.CustomerDraft;
import io.keheng.customer.CustomerField;
import io.keheng.customer.CustomerKind;
import io.keheng.customer.Customers;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Requests of persons over their information: clock, identity, decision, copy, answer. */
@KehengTest
class RightsTest {

  private static final String ONE = "/api/rights-requests/{id}";

  @Autowired Staffs staffs;
  @Autowired Customers customers;
  @LocalServerPort int port;

  private long unit;
  private Client clerk;
  private Client officer;
  private String mobile;
  private long customer;

  @BeforeEach
  void customerOfAUnit() {
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    clerk = staffs.with(ScopeKind.OWN_UNIT, unit, "customer.read", "rights.read", "rights.receive");
    officer = staffs.with("customer.read", "rights.*", "audit.read");
    mobile = "137%08d".formatted(unit);
    var draft =
        CustomerDraft.of(
            Map.of(
                CustomerField.NUMBER,
                "RR-" + System.nanoTime(),
                CustomerField.KIND,
                CustomerKind.PERSONAL,
                CustomerField.NAME,
                "=请求人",
                CustomerField.MOBILE,
                mobile,
                CustomerField.UNIT,
                unit));
    customer = ((Absorbed.Created) customers.absorb(List.of(draft)).getFirst()).id();
  }

  private long receive(String kind, String applicant) {
    var answer = clerk.post("/api/customers/{id}/rights-requests", form(kind, applicant), customer);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  private static Map<String, Object> form(String kind, String applicant) {
    return new HashMap<>(
        Map.of(
            "kind", kind,
            "applicant", applicant,
            "applicantName", "申请人",
            "content", "请提供我的信息",
            "manner", "PAPER",
            "receivedOn", "2026-02-10"));
  }

  private JsonNode one(long id) {
    return officer.get(ONE, id).json();
  }

  private long version(long id) {
    return one(id).at("/line/request/version").asLong();
  }

  private Client.Answer decide(long id, boolean granted, @Nullable String ground) {
    var form = new HashMap<String, Object>(Map.of("granted", granted, "reasons", "已核实"));
    form.put("version", version(id));
    form.put("ground", ground);
    return officer.post(ONE + "/decision", form, id);
  }

  private Client.Answer identify(long id) {
    var form = Map.of("version", version(id), "means", "DOCUMENT", "evidence", "ID-20260210");
    return clerk.post(ONE + "/identity", form, id);
  }

  @Test
  @Rule("S29-03")
  void runsUnderAClockThatSaysHowItWasCountedAndEndsWithAnAnswer() {
    var id = receive("EXPLANATION", "CUSTOMER");
    var detail = one(id);
    assertThat(detail.at("/line/request/dueOn").asString()).isEqualTo("2026-03-12");
    assertThat(detail.at("/why/days").size()).isEqualTo(31);
    assertThat(detail.at("/why/articles/0/source").asString()).contains("GB/T 35273-2020");
    assertThat(todos(id)).isOne();
    assertThat(late(clerk)).contains(id);

    var form = Map.of("version", version(id), "manner", "PAPER", "evidence", "A-1");
    assertThat(clerk.post(ONE + "/answer", form, id).status()).as("undecided").isEqualTo(409);
    assertThat(decide(id, true, null).status()).isEqualTo(200);
    assertThat(decide(id, true, null).status()).as("twice").isEqualTo(409);
    form = Map.of("version", version(id), "manner", "PAPER", "evidence", "A-1");
    assertThat(clerk.post(ONE + "/answer", form, id).status()).isEqualTo(200);
    assertThat(one(id).at("/line/stateLabel").asString()).isEqualTo("已答复");
    assertThat(late(clerk)).doesNotContain(id);
    assertThat(todos(id)).isZero();
  }

  private List<Long> late(Client reader) {
    var items = reader.get("/api/rights-requests?late=true&customer={id}", customer).json();
    return items.get("items").valueStream().map(row -> row.at("/request/id").asLong()).toList();
  }

  private long todos(long id) {
    return officer
        .get("/api/messages?kind=TODO&state=OPEN&size=200")
        .json()
        .get("items")
        .valueStream()
        .filter(message -> ("/rights-requests/" + id).equals(message.get("link").asString("")))
        .filter(message -> message.get("doneAt").isNull())
        .count();
  }

  @Test
  @Rule("S29-03")
  void isRefusedOnAGroundOfTheLawOnly() {
    var id = receive("DELETION", "CUSTOMER");
    assertThat(decide(id, false, null).json().at("/violations/0/field").asString())
        .isEqualTo("ground");
    assertThat(decide(id, false, "SECRET").status()).as("not for deletion").isEqualTo(422);
    assertThat(decide(id, false, "TERM").status()).isEqualTo(200);
    assertThat(one(id).get("groundLaw").asString()).contains("第四十七条");
    var heir = form("EXPLANATION", "HEIR");
    assertThat(clerk.post("/api/customers/{id}/rights-requests", heir, customer).status())
        .isEqualTo(422);
  }

  @Test
  @Rule("S29-03")
  @Rule("S12-15")
  void aCopyIsMadeForAGrantedRequestAndInClearOnlyAfterTheIdentityWasChecked() throws Exception {
    var id = receive("COPY", "HEIR");
    assertThat(officer.get(ONE + "/copy", id).status()).as("not granted").isEqualTo(409);
    decide(id, true, null);
    var masked = copy(id);
    assertThat(masked.get("customer.json")).doesNotContain(mobile).contains("137****");
    assertThat(masked.get("customer.csv")).contains("'=请求人").doesNotContain(mobile);

    assertThat(identify(id).status()).isEqualTo(200);
    var clear = copy(id);
    assertThat(clear.get("customer.json")).contains(mobile, "basic.mobile");
    assertThat(clear.get("customer.csv")).contains(mobile);
    var looks = officer.get("/api/customers/{id}/looks", customer).json().get("items");
    assertThat(looks.size()).as("only the look in clear").isOne();
    assertThat(looks.get(0).get("purposeLabel").asString()).isEqualTo("客户查阅、复制本人信息");
    var trail =
        officer.get("/api/audit/entries?entity=rights-request&size=20&sort=-at").json().toString();
    assertThat(trail).doesNotContain(mobile).contains("导出");
    assertThat(clerk.get(ONE + "/copy", id).status()).as("no permission").isEqualTo(403);
  }

  /** The files of a copy by their names. */
  private Map<String, String> copy(long id) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/rights-requests/" + id + "/copy"))
            .header("Cookie", "KEHENG=" + officer.cookie("KEHENG"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).contains(".zip");
      var files = new HashMap<String, String>();
      try (var zip = new ZipInputStream(answer.body(), StandardCharsets.UTF_8)) {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return files;
    }
  }

  @Test
  @Rule("S12-15")
  void isKnownInsideTheScopeOnly() {
    var id = receive("ACCESS", "CUSTOMER");
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger =
        staffs.with(
            ScopeKind.OWN_UNIT, elsewhere, "customer.read", "rights.read", "rights.receive");
    assertThat(stranger.get(ONE, id).status()).isEqualTo(404);
    assertThat(
            stranger
                .get("/api/rights-requests?customer={id}", customer)
                .json()
                .get("total")
                .asInt())
        .isZero();
    var form = Map.of("version", 1, "means", "DOCUMENT", "evidence", "ID-1");
    assertThat(stranger.post(ONE + "/identity", form, id).status()).isEqualTo(404);
    assertThat(identify(id).status()).isEqualTo(200);
    assertThat(clerk.post(ONE + "/identity", form, id).status()).as("stale").isEqualTo(409);
  }
}
