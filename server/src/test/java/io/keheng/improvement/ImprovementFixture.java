package io.keheng.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.Staffs;
import io.keheng.complaintcluster.ClusterSearch;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** A branch with an outlet that takes complaints, who improves and who checks it. */
abstract class ImprovementFixture {

  static final String CLUSTERS = "/api/complaint-clusters";
  static final String RECTIFICATIONS = "/api/rectifications";
  static final String ONE = RECTIFICATIONS + "/{id}";
  static final String TEXT = "手机银行转账之后余额没有变化，重复扣款一次";

  private static final int HORIZON = 80;

  @Autowired Staffs staffs;
  @Autowired BankClock clock;
  @Autowired ClusterSearch search;

  long branch;
  long outlet;
  Client clerk;
  Client manager;
  Client checker;
  Staffs.Person owner;
  LocalDate today;

  @BeforeEach
  void unitsAndTheirPeople() {
    branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    outlet = staffs.unit(UnitKind.OUTLET, branch).id();
    clerk = clerk();
    manager = manager();
    checker = checker();
    owner = staffs.person(ScopeKind.OWN_UNIT, outlet, "improvement.read", "improvement.manage");
    today = LocalDate.now(clock).minusDays(HORIZON);
  }

  Client clerk() {
    return staffs.with(
        ScopeKind.OWN_UNIT, outlet, "complaint.read", "complaint.lodge", "complaint.handle");
  }

  Client manager() {
    return staffs.with(
        ScopeKind.UNIT_AND_BELOW,
        branch,
        "improvement.read",
        "improvement.manage",
        "complaint.read");
  }

  Client checker() {
    return staffs.with(ScopeKind.UNIT_AND_BELOW, branch, "improvement.read", "improvement.check");
  }

  /** Somebody of another branch. */
  Client stranger() {
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    return staffs.with(ScopeKind.UNIT_AND_BELOW, elsewhere, "improvement.*", "complaint.*");
  }

  /**
   * Some days after the beginning of a test. That lies in the past: nobody's session outlives days
   * to come.
   */
  void after(int days, Runnable work) {
    clock.later(Duration.ofDays(days - HORIZON), work);
  }

  static long lodge(Client client, String content, String phone, Map<String, ?> more) {
    var told =
        new HashMap<String, Object>(
            Map.of(
                "channel",
                "COUNTER",
                "onBehalf",
                "SELF",
                "complainant",
                "王投诉",
                "phone",
                phone,
                "content",
                content,
                "staff",
                false,
                "massRisk",
                false));
    told.putAll(more);
    var answer = client.post("/api/complaints", told);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  /** Complaints of one category that say much the same. */
  static List<Long> lodge(Client client, String category, int count) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(
            number -> {
              var id = lodge(client, TEXT + number, "1391234567" + number, Map.of());
              code(client, id, category);
              return id;
            })
        .toList();
  }

  static void code(Client client, long id, String category) {
    var version = client.get("/api/complaints/{id}", id).json().at("/complaint/version").asLong();
    var codes = Map.of("version", version, "codes", Map.of("category", List.of(category)));
    assertThat(client.post("/api/complaints/{id}/codes", codes, id).status()).isEqualTo(204);
  }

  /** The clusters that somebody sees of one kind. */
  static List<JsonNode> clusters(Client client, String kind) {
    return client
        .get(CLUSTERS + "?size=100&kind={kind}", kind)
        .json()
        .get("items")
        .valueStream()
        .toList();
  }

  static List<String> alerts(Client who) {
    return who.get("/api/messages?size=100").json().get("items").findValuesAsString("text");
  }

  Map<String, Object> form(Map<String, ?> ground) {
    var form =
        new HashMap<String, Object>(
            Map.of(
                "title", "转账重复扣款整改",
                "measures", "核心系统增加幂等控制",
                "rootCause", "CHANNEL_SYSTEM",
                "ownerId", owner.id(),
                "dueOn", today.plusDays(20).toString()));
    form.putAll(ground);
    return form;
  }

  long opened(Client client, Map<String, ?> ground) {
    var answer = client.post(RECTIFICATIONS, form(ground));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  static JsonNode page(Client client, long id) {
    return client.get(ONE, id).json();
  }

  static String state(Client client, long id) {
    return page(client, id).at("/line/rectification/state").asString();
  }

  static Client.Answer act(Client client, long id, String act, Map<String, ?> form) {
    var all = new HashMap<String, Object>(form);
    all.put("version", page(client, id).at("/line/rectification/version").asLong());
    return client.post(ONE + "/" + act, all, id);
  }

  static void did(Client client, long id, String act, Map<String, ?> form) {
    var answer = act(client, id, act, form);
    assertThat(answer.status()).as(act + " " + answer.text()).isEqualTo(204);
  }

  static Client.Answer file(Client client, String path, long id) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "file",
        new ByteArrayResource("上线记录".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return "proof.txt";
          }
        });
    return client.upload(path + "/attachments", parts, id);
  }

  /** Approved, with its evidence, and done today. */
  void done(Client by, Client approver, long id) {
    did(approver, id, "approval", Map.of("approved", true));
    assertThat(file(by, ONE, id).status()).isEqualTo(204);
    did(by, id, "completion", Map.of("note", "已上线"));
  }
}
