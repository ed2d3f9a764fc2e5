package io.keheng.mergerequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.merging.OwnedTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whatever modules keep of a customer goes to the survivor and comes back, seen by their doors. */
@KehengTest
class MergeEverythingTest extends EveryRecordFixture {

  @Test
  @Rule("S20-03")
  void holdingsGoOverWithTheirRolesAndComeBack() {
    var merge = merge(first, second);
    var held = officer.get(CUSTOMER + "/holdings", first).json();
    assertThat(held.get("accounts")).hasSize(2);
    assertThat(held.get("accounts").valueStream().map(a -> a.get("role").asString()))
        .as("owner of both")
        .containsOnly("OWNER");
    assertThat(held.get("loans")).hasSize(1);
    assertThat(held.get("cards")).hasSize(1);
    assertThat(held.get("orders")).hasSize(1);
    assertThat(officer.get(CUSTOMER + "/holdings", second).status()).isEqualTo(404);
    assertThat(customer(first).at("/customer/creditRelation").asString()).isEqualTo("CREDIT");

    assertThat(undo(merge).status()).isEqualTo(204);
    var left = officer.get(CUSTOMER + "/holdings", first).json();
    assertThat(left.get("accounts")).hasSize(1);
    assertThat(left.at("/accounts/0/role").asString()).isEqualTo("AUTHORISED");
    assertThat(left.get("loans")).isEmpty();
    assertThat(customer(first).at("/customer/creditRelation").asString()).isEqualTo("NON_CREDIT");
    var back = officer.get(CUSTOMER + "/holdings", second).json();
    assertThat(back.get("accounts")).hasSize(2);
    assertThat(back.get("loans")).hasSize(1);
    assertThat(back.get("cards")).hasSize(1);
    assertThat(customer(second).at("/customer/creditRelation").asString()).isEqualTo("CREDIT");
  }

  @Autowired List<OwnedTable> tables;

  @Test
  @Rule("S20-03")
  @Rule("S12-12")
  void recordsOfEveryModuleGoOverAndComeBack() {
    merge(second, person("E", Map.of("born", BORN)));
    var other = person("C", "家人" + unit, Map.of("born", "1960-01-02"));
    relate(first, second);
    relate(second, other);
    relate(first, other);
    var more = person("D", "家人二" + unit, Map.of("born", "1961-01-02"));
    relate(second, more);
    record(second, "contacts", Map.of("manner", "PHONE", "subject", "到期提醒"));
    record(second, "opportunities", Map.of("title", "大额存单", "amount", 500000, "stage", "FOUND"));
    record(second, "notes", Map.of("section", "NEED", "text", "需要还款提醒"));
    record(second, "consents", consent("PROFILING", "2024-03-01"));
    var requested = new HashMap<String, Object>(Map.of("kind", "ACCESS", "applicant", "CUSTOMER"));
    requested.putAll(
        Map.of(
            "applicantName",
            name,
            "content",
            "请提供我的信息",
            "manner",
            "PAPER",
            "receivedOn",
            LocalDate.now(clock).toString()));
    record(second, "rights-requests", requested);
    var desk = staffs.with("customer.read", "complaint.*");
    complain(desk, second);
    assertThat(officer.post(CUSTOMER + "/reveal", Map.of("purpose", "CONTACT"), second).status())
        .isEqualTo(200);
    var share = share();
    var incident = incident();
    var problems = findings(second);
    assertThat(problems).as("without an address").isPositive();
    var own = findings(first);
    var handOver = handOver();
    var campaign = campaign();
    lookAgainAndAgain();
    var looker = colleague();
    var looked = share(looker);
    approveShare(looked);
    assertThat(looker.get(CUSTOMER, second).status()).isEqualTo(200);
    var waiting = colleague();
    var asked = share(waiting);

    var merge = merge(first, second);
    assertThat(officer.get(CUSTOMER + "/relations", first).json())
        .as("neither to himself nor twice")
        .hasSize(2);
    assertThat(officer.get(CUSTOMER + "/contacts", first).text()).contains("到期提醒");
    assertThat(officer.get(CUSTOMER + "/notes", first).text()).contains("还款提醒");
    assertThat(officer.get(CUSTOMER + "/opportunities", first).text()).contains("大额存单");
    assertThat(officer.get(CUSTOMER + "/consents", first).text()).contains("E-PROFILING");
    assertThat(officer.get("/api/rights-requests?customer={id}", first).text()).contains(tag + "B");
    assertThat(complaints(desk, first)).isOne();
    assertThat(named(asking, "/api/shares/{id}/customers", share)).isEqualTo(first);
    approveShare(asked);
    assertThat(waiting.get(CUSTOMER, first).status()).as("by the number asked for").isEqualTo(200);
    assertThat(named(officer, "/api/hand-overs/{id}/customers", handOver)).isEqualTo(first);
    assertThat(officer.get("/api/hand-overs/{id}/customers", handOver).text())
        .as("as he was handed over")
        .contains(tag + "B");
    assertThat(cases(first)).isOne();
    assertThat(used(looked)).contains(first).doesNotContain(second);
    assertThat(officer.get("/api/cleaning/campaigns/{id}/items?size=100", campaign).text())
        .contains(tag + "A")
        .doesNotContain(tag + "B");
    assertThat(officer.get("/api/incidents/{id}/affected", incident).text()).contains(tag + "A");
    assertThat(findings(first)).as("he has an address").isEqualTo(own);
    var moved = officer.get("/api/merges/{id}", merge).json().get("moved").valueStream();
    assertThat(moved.map(kind -> kind.get("kind").asString()))
        .containsAll(tables.stream().map(OwnedTable::kind).toList())
        .contains("MERGED", "RELATION", "CONSENT", "ACCOUNT_ROLE");
    assertNamed(merge);

    assertThat(undo(merge).status()).isEqualTo(204);
    assertThat(officer.get(CUSTOMER + "/relations", second).json()).hasSize(3);
    assertThat(officer.get(CUSTOMER + "/relations", first).json()).hasSize(2);
    assertThat(officer.get(CUSTOMER + "/contacts", second).text()).contains("到期提醒");
    assertThat(officer.get(CUSTOMER + "/contacts", first).text()).doesNotContain("到期提醒");
    assertThat(officer.get(CUSTOMER + "/notes", second).text()).contains("还款提醒");
    assertThat(officer.get(CUSTOMER + "/notes", first).json()).isEmpty();
    assertThat(officer.get(CUSTOMER + "/consents", second).text()).contains("E-PROFILING");
    assertThat(officer.get(CUSTOMER + "/consents", first).text()).doesNotContain("E-PROFILING");
    assertThat(complaints(desk, first)).isZero();
    assertThat(complaints(desk, second)).isOne();
    assertThat(named(asking, "/api/shares/{id}/customers", share)).isEqualTo(second);
    assertThat(named(officer, "/api/hand-overs/{id}/customers", handOver)).isEqualTo(second);
    assertThat(cases(first)).isZero();
    assertThat(cases(second)).isOne();
    assertThat(used(looked)).contains(second);
    assertThat(officer.get("/api/cleaning/campaigns/{id}/items?size=100", campaign).text())
        .contains(tag + "B");
    assertThat(officer.get("/api/incidents/{id}/affected", incident).text()).contains(tag + "B");
    assertThat(findings(second)).isEqualTo(problems);
  }

  private static void complain(Client desk, long customer) {
    var told =
        Map.of(
            "channel", "COUNTER",
            "onBehalf", "SELF",
            "complainant", "投诉人",
            "customerId", customer,
            "content", "等候两小时",
            "staff", false,
            "massRisk", false);
    assertThat(desk.post("/api/complaints", told).status()).isEqualTo(201);
  }

  private static int complaints(Client desk, long customer) {
    return desk.get("/api/complaints?customer={id}", customer).json().get("items").size();
  }

  /** What moved is told in words wherever changes are read, in the language of the reader. */
  private void assertNamed(long merge) {
    var reader = staffs.with("audit.read", "customer.read", "duplicate.read");
    for (var telling : Map.of("zh-CN", "转移的记录：", "en", "Moved: ").entrySet()) {
      reader.speaking(telling.getKey());
      var moved = reader.get("/api/merges/{id}", merge).json().get("moved").valueStream();
      var told = moved.map(kind -> telling.getValue() + kind.get("label").asString()).toList();
      assertThat(told).isNotEmpty().noneMatch(words -> words.contains("customer.owned"));
      assertThat(counted(reader.get(CUSTOMER + "/changes", first)))
          .containsExactlyInAnyOrderElementsOf(told);
      assertThat(counted(reader.get("/api/audit/entries?customer={n}", tag + "A")))
          .containsExactlyInAnyOrderElementsOf(told);
    }
  }

  private static List<String> counted(Client.Answer changes) {
    return changes.json().findValues("fields").stream()
        .flatMap(JsonNode::valueStream)
        .filter(field -> field.get("name").asString().startsWith("moved."))
        .map(field -> field.get("label").asString())
        .toList();
  }

  /** The only customer whom a record names. */
  private static long named(Client by, String door, long id) {
    return by.get(door, id).json().at("/0/id").asLong();
  }

  private List<Long> used(long share) {
    return deciding
        .get("/api/shares/{id}/looks", share)
        .json()
        .get("items")
        .valueStream()
        .map(use -> use.at("/use/customerId").asLong())
        .toList();
  }

  @Test
  @Rule("S20-03")
  void aFindingGoesOverThoughTheSurvivorOnceHadOneThatHeCorrected() {
    change(first, "address", null);
    change(first, "address", "北京市朝阳区乙路2号");
    var taken = standing(second);
    taken.removeAll(standing(first));
    assertThat(taken).anyMatch(finding -> finding.contains("basic.address"));
    var merge = merge(first, second);
    var moved = officer.get("/api/merges/{id}", merge).json().get("moved").valueStream();
    assertThat(moved.filter(kind -> kind.get("kind").asString().equals("FINDING")))
        .allSatisfy(kind -> assertThat(kind.get("moved").asInt()).isEqualTo(taken.size()))
        .hasSize(1);
  }

  /** Checks and fields of the standing findings. */
  private List<String> standing(long customer) {
    return officer
        .get(CUSTOMER + "/truthfulness", customer)
        .json()
        .get("findings")
        .valueStream()
        .map(
            line -> line.at("/finding/checkCode").asString() + line.at("/finding/field").asString())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Test
  @Rule("S20-03")
  void aLaterWithdrawalHoldsWhoeverOfTheTwoMadeIt() {
    record(first, "consents", consent("PROFILING", "2024-03-01"));
    var given = officer.post(CUSTOMER + "/consents", consent("PROFILING", "2024-02-01"), second);
    var id = given.json().get("ids").get(0).asLong();
    var withdrawn =
        officer.post(
            CUSTOMER + "/consents/{consent}/withdrawal",
            Map.of("manner", "PAPER", "evidence", "W-1"),
            second,
            id);
    assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(204);
    var merge = merge(first, second);
    assertThat(officer.get(CUSTOMER + "/consents", first).text())
        .as("the consent that he gave as the first no longer holds")
        .contains("W-1")
        .doesNotContain("2024-03-01");
    assertThat(undo(merge).status()).isEqualTo(204);
    assertThat(officer.get(CUSTOMER + "/consents", first).text())
        .contains("2024-03-01")
        .doesNotContain("W-1");
  }

  @Test
  @Rule("S20-03")
  void aFeedOfTheAbsorbedNumberFeedsTheSurvivor() throws Exception {
    merge(first, second);
    feed(
        Map.of(
            "customers.csv",
            """
            customer_no;kind;name;sex;born;address
            %1$sB;PERSONAL;合并人;MALE;1991-03-07;新路9号
            """,
            "accounts.csv",
            """
            account_no;product;currency;opened;closed;opening_balance
            %1$sK3;SAVINGS;CNY;2020-01-02;;1.00
            """,
            "holders.csv",
            """
            account_no;customer_no;role
            %1$sK3;%1$sA;AUTHORISED
            %1$sK3;%1$sB;OWNER
            """));
    var data = customer(first).at("/customer/data");
    assertThat(data.get("name").asString()).isEqualTo("合并人");
    assertThat(data.at("/basic/address").asString("")).isNotEmpty();
    assertThat(data.get("number").asString()).isEqualTo(tag + "A");
    var held = officer.get(CUSTOMER + "/holdings", first).json().get("accounts");
    assertThat(held).hasSize(3);
    assertThat(held.valueStream().map(a -> a.get("role").asString())).containsOnly("OWNER");
    assertThat(officer.get("/api/customers?unit={unit}", unit).json().get("total").asInt())
        .as("nobody new")
        .isEqualTo(1);
  }
}
