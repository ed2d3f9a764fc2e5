package io.keheng.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.audit.Looks;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The trail as an auditor searches it, takes it out and verifies it. */
@KehengTest
class AuditTest {

  private static final String[] WORK = {"customer.read", "customer.create", "customer.update"};

  private record Principal(Actor actor) implements Actor.Source {}

  @Autowired Staffs staffs;
  @Autowired Looks looks;
  @Autowired TransactionTemplate transactions;

  private Client auditor;

  @BeforeEach
  void auditor() {
    auditor = staffs.holding("auditor").client();
  }

  @Test
  @Rule("S12-18")
  void aChangeIsFoundByPersonThingTimeAndContentAndShowsBeforeAndAfter() {
    var clerk = staffs.person(WORK);
    var company = open(clerk.client(), staffs.headOffice().id(), "江河审计测试有限公司");
    rename(clerk.client(), company, "大江审计测试有限公司");
    var number = company.get("data").get("number").asString();
    var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    assertThat(actions(found("staff={s}", clerk.number()))).contains("changed", "created");
    assertThat(actions(found("customer={c}&kind=CHANGE", number)))
        .containsExactly("changed", "created");
    assertThat(actions(found("q={q}&entity=customer", "大江审计测试"))).containsExactly("changed");
    assertThat(actions(found("customer={c}&action=created", number))).containsExactly("created");
    assertThat(found("customer={c}&to={d}", number, today.minusDays(1)).get("total").asLong())
        .isZero();
    assertThat(found("customer={c}&from={d}&to={d}", number, today, today).get("total").asLong())
        .isEqualTo(2);
    assertThat(found("q={q}", "100%_nobody").get("total").asLong()).isZero();

    var line = found("customer={c}&action=changed", number).get("items").get(0);
    assertThat(line.get("subject").asString()).contains(number).contains("大江审计测试有限公司");
    assertThat(line.get("staffNo").asString()).isEqualTo(clerk.number());
    assertThat(line.get("actionLabel").asString()).isEqualTo("修改");
    var id = line.get("entry").get("id").asLong();
    var detail = auditor.get("/api/audit/entries/{id}", id).json();
    var entry = detail.get("line").get("entry");
    assertThat(entry.get("address").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(entry.get("agent").asString()).containsIgnoringCase("java");
    assertThat(
            entry.get("fields").valueStream().filter(f -> f.get("name").asString().equals("name")))
        .singleElement()
        .satisfies(
            field -> {
              assertThat(field.get("before").asString()).isEqualTo("江河审计测试有限公司");
              assertThat(field.get("after").asString()).isEqualTo("大江审计测试有限公司");
            });
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(auditor.get("/api/audit/entries/{id}", id).json().get("block").asLong())
                    .as("sealed soon after")
                    .isPositive());
  }

  @Test
  @Rule("S12-18")
  void signInsAndRefusedOnesAndExportsAreRecorded() {
    var person = staffs.person("customer.read", "customer.export");
    assertThat(actions(found("staff={s}&kind=EVENT", person.number())))
        .containsExactly("signed-in");
    staffs.anonymous().signIn(person.number(), "not-his-password");
    assertThat(
            found("q={s}&entity=session", person.number())
                .get("items")
                .valueStream()
                .map(line -> line.get("entry"))
                .filter(entry -> entry.get("entityId").asString().equals(person.number()))
                .map(entry -> entry.get("action").asString()))
        .containsExactly("sign-in-refused", "signed-in");
    staffs.anonymous().signIn("Secret-typed-into-the-wrong-field", "x");
    assertThat(found("q={s}", "Secret-typed").get("total").asLong())
        .as("what is typed as a name may be a password")
        .isZero();
    assertThat(person.client().get("/api/customers/export?q=nobody").status()).isEqualTo(200);
    assertThat(actions(found("staff={s}&entity=customer-list", person.number())))
        .containsExactly("exported");
  }

  @Test
  @Rule("S12-11")
  void whoLookedAtACustomerIsKnownByPurposeAndCountedByDay() {
    var clerk = staffs.person(WORK);
    var company = open(clerk.client(), staffs.headOffice().id(), "查看测试有限公司");
    var id = company.get("id").asLong();
    look(clerk, id, List.of("mobile", "address"), "complaint", "26112400001");
    look(clerk, id, List.of("mobile"), "complaint", "26112400001");

    var page = auditor.get("/api/customers/{id}/looks", id).json();
    assertThat(page.get("total").asLong()).isEqualTo(2);
    var last = page.get("items").get(1);
    assertThat(last.get("staffNo").asString()).isEqualTo(clerk.number());
    assertThat(last.get("look").get("purpose").asString()).isEqualTo("complaint");
    assertThat(last.get("look").get("reference").asString()).isEqualTo("26112400001");
    assertThat(last.get("look").get("fields").valueStream().map(JsonNode::asString))
        .containsExactly("mobile", "address");
    assertThat(clerk.client().get("/api/customers/{id}/looks", id).status()).isEqualTo(403);

    var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    var counts = auditor.get("/api/audit/looks?from={d}&to={d}", today, today).json();
    assertThat(counts.valueStream().filter(c -> c.get("staffId").asLong() == clerk.id()))
        .singleElement()
        .satisfies(
            count -> {
              assertThat(count.get("looks").asLong()).isEqualTo(2);
              assertThat(count.get("customers").asLong()).isEqualTo(1);
            });
    assertThat(actions(found("staff={s}&kind=LOOK", clerk.number())))
        .containsExactly("looked", "looked");
  }

  @Test
  @Rule("S12-18")
  void anAuditorOfABranchSeesTheActsOfItsPeopleAlone() {
    var head = staffs.headOffice().id();
    var north = staffs.unit(UnitKind.TIER1_BRANCH, head).id();
    var south = staffs.unit(UnitKind.TIER1_BRANCH, head).id();
    var clerk = staffs.person(ScopeKind.UNIT_AND_BELOW, north, WORK);
    var other = staffs.person(ScopeKind.UNIT_AND_BELOW, south, WORK);
    var mine = open(clerk.client(), north, "北分行审计有限公司");
    var theirs = open(other.client(), south, "南分行审计有限公司");
    var local =
        staffs.with(ScopeKind.UNIT_AND_BELOW, north, "audit.read", "audit.export", "customer.read");

    assertThat(seen(local, "staff=" + clerk.number())).isPositive();
    assertThat(seen(local, "staff=" + other.number())).isZero();
    assertThat(seen(local, "unit=" + south)).isZero();
    assertThat(seen(auditor, "unit=" + south)).isPositive();
    assertThat(seen(local, "customer=" + mine.get("data").get("number").asString())).isEqualTo(1);
    assertThat(seen(local, "customer=" + theirs.get("data").get("number").asString())).isZero();
    assertThat(seen(local, "q=南分行审计")).isZero();
    assertThat(
            local
                .get(
                    "/api/audit/entries/export?customer={c}",
                    theirs.get("data").get("number").asString())
                .text()
                .lines())
        .as("the heading alone")
        .hasSize(1);
    assertThat(local.get("/api/customers/{id}/looks", theirs.get("id").asLong()).status())
        .isEqualTo(404);
    var hidden = found("staff={s}&entity=customer", other.number()).get("items").get(0);
    var id = hidden.get("entry").get("id").asLong();
    assertThat(local.get("/api/audit/entries/{id}", id).status()).isEqualTo(404);
  }

  @Test
  @Rule("S12-18")
  void anExportHoldsTheRowsFoundAndIsItselfRecorded() {
    var clerk = staffs.person(WORK);
    var company = open(clerk.client(), staffs.headOffice().id(), "导出审计有限公司");
    var number = company.get("data").get("number").asString();
    var taker = staffs.holding("auditor");
    var csv = taker.client().get("/api/audit/entries/export?format=CSV&customer={c}", number);
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.text().lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .contains(clerk.number(), "新建", number, "导出审计有限公司");
    var sheet = taker.client().get("/api/audit/entries/export?format=XLSX&customer={c}", number);
    assertThat(sheet.text()).startsWith("PK");
    var taken = found("staff={s}&entity=audit-trail", taker.number());
    assertThat(actions(taken)).containsExactly("exported", "exported");
    assertThat(taken.get("items").get(0).toString()).contains(number).contains("XLSX");
    assertThat(staffs.with("audit.read").get("/api/audit/entries/export").status()).isEqualTo(403);
  }

  @Test
  @Rule("S12-18")
  void theChainIsVerifiedAtAButtonWithItsProgress() {
    assertThat(auditor.post("/api/audit/verifications", Map.of()).status()).isIn(202, 409);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !latest().get("state").asString().equals("RUNNING"));
    var run = latest();
    assertThat(run.get("state").asString()).isEqualTo("DONE");
    assertThat(run.get("result").get("whole").asBoolean()).as(run.toString()).isTrue();
    assertThat(run.get("result").get("rows").asLong()).isPositive();
    assertThat(run.get("breaks")).isEmpty();
    var state = auditor.get("/api/audit/chain").json();
    assertThat(state.get("verified").get("whole").asBoolean()).isTrue();
    assertThat(state.get("chain").get("sealed").asLong()).isPositive();
    assertThat(state.get("chain").get("anchoredBlock").asLong()).isPositive();
    assertThat(staffs.with("audit.read").post("/api/audit/verifications", Map.of()).status())
        .isEqualTo(403);
  }

  private JsonNode latest() {
    return auditor.get("/api/audit/verifications/latest").json();
  }

  private JsonNode found(String query, Object... values) {
    var answer = auditor.get("/api/audit/entries?" + query, values);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static long seen(Client client, String query) {
    return client.get("/api/audit/entries?" + query).json().get("total").asLong();
  }

  private static List<String> actions(JsonNode page) {
    return page.get("items")
        .valueStream()
        .map(line -> line.get("entry").get("action").asString())
        .toList();
  }

  private static JsonNode open(Client client, long unit, String name) {
    var draft = Map.of("kind", "CORPORATE", "name", name, "unitId", unit, "status", "PROSPECT");
    var answer = client.post("/api/customers", Map.of("data", draft, "confirmed", true));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private static void rename(Client client, JsonNode customer, String name) {
    var draft =
        Map.of(
            "kind",
            "CORPORATE",
            "name",
            name,
            "number",
            customer.get("data").get("number").asString(),
            "unitId",
            customer.get("data").get("unitId").asLong(),
            "status",
            "PROSPECT");
    var answer =
        client.put(
            "/api/customers/{id}",
            Map.of("data", draft, "version", customer.get("version").asLong(), "confirmed", true),
            customer.get("id").asLong());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private void look(
      Staffs.Person who, long customer, List<String> fields, String why, String reference) {
    var principal = new Principal(new Actor(who.id(), "测试" + who.number()));
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    try {
      transactions.executeWithoutResult(
          state -> looks.record(customer, fields, why, reference, Instant.now().plusSeconds(300)));
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
