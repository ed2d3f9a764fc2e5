package io.keheng.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A leak from finding to lessons, and a drill that takes the same steps. */
@KehengTest
class IncidentTest {

  @Autowired Staffs staffs;
  @Autowired Clock clock;

  private Client officer;

  @BeforeEach
  void signIn() {
    officer = staffs.with("incident.read", "incident.write", "customer.read");
  }

  private JsonNode open(boolean drill, Instant found, String measures) {
    var facts =
        Map.of(
            "kind", "LEAK",
            "title", "客户资料外泄",
            "happened", "客户来电称资料被他人知悉",
            "measures", measures,
            "foundAt", found.toString(),
            "foundBy", "客服坐席");
    var answer = officer.post("/api/incidents", Map.of("drill", drill, "facts", facts));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private Instant ago(long hours) {
    return clock.instant().minus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
  }

  private JsonNode detail(long id) {
    return officer.get("/api/incidents/{id}", id).json();
  }

  private Client.Answer report(long id, Instant at) {
    return report(officer, id, at);
  }

  private static Client.Answer report(Client client, long id, Instant at) {
    var body = new HashMap<String, String>();
    body.put("at", at.toString());
    body.put("authority", "人民银行当地分支机构");
    body.put("harm", "手机号码；员工越权查看；可能被骚扰");
    body.put("remedies", "停用账号；请勿透露验证码");
    body.put("contact", "合规部 010-12345678");
    return client.post("/api/incidents/{id}/report", body, id);
  }

  /** A customer of the person's own making, looked at once. */
  private long looked(Staffs.Person clerk, String name) {
    var data =
        Map.of(
            "kind",
            "CORPORATE",
            "name",
            name,
            "unitId",
            staffs.headOffice().id(),
            "status",
            "PROSPECT");
    var opened =
        clerk.client().post("/api/customers", Map.of("data", data, "confirmed", true)).json();
    var id = opened.get("id").asLong();
    var look = Map.of("purpose", "CONTACT", "fields", List.of("basic.mobile"));
    assertThat(clerk.client().post("/api/customers/{id}/reveal", look, id).status()).isEqualTo(200);
    return id;
  }

  private Staffs.Person clerk() {
    return staffs.person("customer.read", "customer.create", "customer.reveal", "customer.export");
  }

  @Test
  @Rule("S12-20")
  void whoeverWorksHereTellsOfALeakAndSeesHisOwnReportsAlone() {
    var teller = staffs.person(ScopeKind.OWN, staffs.headOffice().id());
    var told =
        Map.of(
            "kind", "LEAK",
            "title", "名单遗失",
            "happened", "打印的客户名单落在出租车上",
            "foundAt", ago(1).toString());
    var answer = teller.client().post("/api/incidents/told", told);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    var id = answer.json().get("id").asLong();
    assertThat(own(teller.client())).containsExactly(id);
    assertThat(own(staffs.with())).isEmpty();
    assertThat(teller.client().get("/api/incidents/{id}", id).status()).isEqualTo(403);
    assertThat(teller.client().get("/api/incidents").status()).isEqualTo(403);
    assertThat(staffs.anonymous().post("/api/incidents/told", told).status()).isEqualTo(401);

    var incident = detail(id).get("incident");
    assertThat(incident.get("drill").asBoolean()).isFalse();
    assertThat(incident.get("foundBy").asString()).isEqualTo("测试" + teller.number());
    var todos = officer.get("/api/messages?kind=TODO&state=OPEN&size=200").text();
    assertThat(todos).contains("/incidents/" + id);
  }

  private static List<Long> own(Client client) {
    var items = client.get("/api/incidents/told").json().get("items");
    return items.valueStream().map(row -> row.get("id").asLong()).toList();
  }

  @Test
  @Rule("S12-20")
  void isReportedOnceHoweverManyReportItAtOnce() throws Exception {
    var id = open(false, ago(2), "已停用账号").get("id").asLong();
    var clients =
        Stream.generate(() -> staffs.with("incident.read", "incident.write")).limit(4).toList();
    var at = ago(1);
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          all.invokeAll(
              clients.stream()
                  .map(client -> (Callable<Integer>) () -> report(client, id, at).status())
                  .toList());
      var statuses = new ArrayList<Integer>();
      for (var answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
    }
    var steps = detail(id).get("steps").valueStream().map(step -> step.get("kind").asString());
    assertThat(steps.filter("REPORTED"::equals).count()).isOne();
  }

  @Test
  @Rule("S12-20")
  void theClockOfTheReportRunsRoundTheClockAndSaysWhy() {
    var found = ago(71);
    var incident = open(false, found, "");
    var due = detail(incident.get("id").asLong()).get("due");
    assertThat(Instant.parse(due.get("at").asString())).isEqualTo(found.plus(Duration.ofHours(72)));
    assertThat(due.get("late").asBoolean()).isFalse();
    var why = due.get("why");
    assertThat(why.at("/articles/0/source").asString()).contains("2020").contains("第5号");
    var first = ZonedDateTime.ofInstant(found, clock.getZone()).toLocalDate();
    var last = ZonedDateTime.ofInstant(found, clock.getZone()).plusHours(72).toLocalDate();
    assertThat(why.get("days").valueStream().map(day -> day.get("date").asString()))
        .containsExactlyElementsOf(
            first.datesUntil(last.plusDays(1)).map(Object::toString).toList());
    assertThat(why.get("days").valueStream())
        .allMatch(day -> day.get("counted").asBoolean(), "days off count too");
    var late = open(false, ago(73), "").get("id").asLong();
    assertThat(detail(late).at("/due/late").asBoolean()).isTrue();
    report(late, ago(2));
    assertThat(detail(late).at("/due/late").asBoolean()).as("within the hours").isFalse();
  }

  @Test
  @Rule("S12-20")
  void whoIsConcernedIsComputedFromTheTrail() {
    var thief = clerk();
    var honest = clerk();
    var seen = looked(thief, "被看公司");
    var other = looked(honest, "未涉公司");
    var name = "导出公司" + seen;
    var exported = looked(honest, name);
    thief.client().get("/api/customers/export?q={q}", name);
    var id = open(false, ago(1), "").get("id").asLong();
    var search =
        Map.of(
            "from", ago(24).toString(),
            "until", clock.instant().plusSeconds(60).toString(),
            "staffNo", thief.number());
    var count = officer.post("/api/incidents/{id}/affected", search, id);
    assertThat(count.status()).as(count.text()).isEqualTo(200);
    assertThat(count.json().get("touched").asInt()).isEqualTo(2);
    var lines = officer.get("/api/incidents/{id}/affected", id).json().get("items");
    assertThat(lines.valueStream().map(line -> line.get("customerId").asLong()))
        .containsExactlyInAnyOrder(seen, exported)
        .doesNotContain(other);
    assertThat(lines.get(0).get("looks").asInt()).isOne();
    assertThat(lines.get(1).get("exports").asInt()).isOne();
    assertThat(lines.get(0).get("people").asString()).isEqualTo("测试" + thief.number());

    var elsewhere = new HashMap<String, Object>(search);
    elsewhere.put("address", "192.0.2.1");
    var none = officer.post("/api/incidents/{id}/affected", elsewhere, id).json();
    assertThat(none.get("touched").asInt()).isZero();
  }

  @Test
  @Rule("S12-20")
  void itIsNotClosedBeforeItIsReportedMeasuredAndTold() {
    var thief = clerk();
    looked(thief, "告知公司");
    var id = open(true, ago(1), "").get("id").asLong();
    var search =
        Map.of(
            "from", ago(24).toString(),
            "until", clock.instant().plusSeconds(60).toString(),
            "staffNo", thief.number());
    officer.post("/api/incidents/{id}/affected", search, id);
    assertThat(close(id).status()).isEqualTo(409);
    assertThat(report(id, ago(5)).status()).as("before it was found").isEqualTo(422);
    assertThat(report(id, ago(0)).status()).isEqualTo(200);
    assertThat(report(id, ago(0)).status()).as("a second time").isEqualTo(409);
    assertThat(close(id).status()).isEqualTo(409);
    var incident = detail(id).get("incident");
    var facts = new HashMap<String, Object>();
    for (var field : List.of("kind", "title", "happened", "foundAt", "foundBy")) {
      facts.put(field, incident.get(field).asString());
    }
    facts.put("measures", "停用账号，冻结导出");
    var saving = Map.of("version", incident.get("version").asInt(), "facts", facts);
    assertThat(officer.put("/api/incidents/{id}", saving, id).status()).isEqualTo(200);
    assertThat(officer.put("/api/incidents/{id}", saving, id).status()).isEqualTo(409);
    assertThat(close(id).status()).as("customers not told").isEqualTo(409);
    var notice = Map.of("channel", "LETTER", "text", "您的信息可能被他人知悉");
    var told = officer.post("/api/incidents/{id}/notices", notice, id).json();
    assertThat(told.get("notified").asInt()).isEqualTo(told.get("touched").asInt()).isOne();
    assertThat(close(id).status()).isEqualTo(200);
    assertThat(steps(id))
        .containsExactly("OPENED", "SEARCHED", "REPORTED", "CHANGED", "NOTIFIED", "CLOSED");
    assertThat(report(id, ago(0)).status()).isEqualTo(409);
  }

  private Client.Answer close(long id) {
    return officer.post("/api/incidents/{id}/closure", Map.of("lessons", "导出须双人"), id);
  }

  private List<String> steps(long id) {
    return detail(id).get("steps").valueStream().map(step -> step.get("kind").asString()).toList();
  }

  @Test
  @Rule("S31-11")
  void aCaseAgainstWhoIsResponsibleStaysInTheRecord() {
    var id = open(false, ago(1), "").get("id").asLong();
    var someone = staffs.person("unit.read");
    var body =
        Map.of(
            "staffNo", someone.number(),
            "conduct", "越权查看客户资料",
            "consequence", "记过，移送");
    assertThat(officer.post("/api/incidents/{id}/cases", body, id).status()).isEqualTo(201);
    var nobody = new HashMap<String, String>(body);
    nobody.put("staffNo", "no-such-one");
    assertThat(officer.post("/api/incidents/{id}/cases", nobody, id).status()).isEqualTo(422);
    var last = detail(id).get("steps").get(1);
    assertThat(last.get("kind").asString()).isEqualTo("CASE");
    assertThat(last.at("/details/person").asString()).startsWith(someone.number());
    assertThat(last.at("/details/consequence").asString()).isEqualTo("记过，移送");
  }

  @Test
  @Rule("S12-20")
  void whoMustReportIsToldUntilItIsDone() {
    var compliance = staffs.holding("compliance-officer").client();
    var incident = open(false, ago(1), "");
    var number = incident.get("number").asString();
    assertThat(todos(compliance)).anyMatch(text -> text.contains(number));
    report(incident.get("id").asLong(), ago(0));
    assertThat(todos(compliance)).noneMatch(text -> text.contains(number));
    assertThat(staffs.with("customer.read").get("/api/incidents").status()).isEqualTo(403);
  }

  private static List<String> todos(Client person) {
    return person
        .get("/api/messages?kind=TODO&state=OPEN&size=200")
        .json()
        .get("items")
        .valueStream()
        .map(message -> message.get("text").asString())
        .toList();
  }
}
