package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.customer.Customers;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.intake.Absorbed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who is not content with the answer: talked to again, then by a leader, before the case closes.
 */
@KehengTest
class SatisfactionTest extends AfterFixture {

  private static final Map<String, Object> TALK = Map.of("note", "再次说明并协商");

  @Autowired Customers customers;

  private Client.Answer leader(Client client, long id) {
    return post(client, id, "leader-talk", TALK);
  }

  @Test
  @Rule("S10-39")
  void staysOpenUntilASecondTalkThenALeaderAndSaysWhyInTheEnd() {
    var id = answered();
    scored(id, 2);
    closesOnlyAfter(id, "TALKED_AGAIN");
    assertThat(close(id).text()).contains("二次沟通");
    assertThat(leader(head.client(), id).status()).as("a leader comes later").isEqualTo(409);
    did(clerk.client(), id, "TALKED_AGAIN", TALK);
    closesOnlyAfter(id, "SATISFACTION_ASKED");
    scored(id, 1);
    closesOnlyAfter(id, "LEADER_TALKED");
    assertThat(leader(clerk.client(), id).status()).as("no leader").isEqualTo(403);
    assertThat(leader(head.client(), id).status()).isEqualTo(204);
    closesOnlyAfter(id, "SATISFACTION_ASKED");
    scored(id, 2);
    assertThat(page(id).at("/satisfaction/next").isNull()).isTrue();
    assertThat(close(id).json().get("violations").findValuesAsString("field"))
        .as("why, and how he was told of the remedies")
        .containsExactlyInAnyOrder("note", "manner");
    did(clerk.client(), id, "CLOSED", Map.of("note", "已穷尽沟通", "manner", "LETTER"));
  }

  @Test
  @Rule("S10-39")
  void closesOnceHeIsContent() {
    var id = answered();
    scored(id, 1);
    did(clerk.client(), id, "TALKED_AGAIN", TALK);
    scored(id, 4);
    assertThat(page(id).at("/satisfaction/dissatisfied").asBoolean()).isFalse();
    assertThat(close(id).status()).isEqualTo(204);
  }

  @Test
  @Rule("S10-39")
  void theLeaderIsSomebodyElseThanWhoTalkedBefore() {
    var id = answered();
    scored(id, 1);
    did(head.client(), id, "TALKED_AGAIN", TALK);
    scored(id, 1);
    var same = leader(head.client(), id);
    assertThat(same.status()).as(same.text()).isEqualTo(403);
    var elsewhere = staffs.unit(UnitKind.OUTLET, branch).id();
    var other = staffs.with(ScopeKind.OWN_UNIT, elsewhere, "complaint.read", "complaint.approve");
    assertThat(leader(other, id).status()).as("a leader of another unit").isEqualTo(404);
    assertThat(leader(upper.client(), id).status()).isEqualTo(204);
  }

  @Test
  @Rule("S10-95")
  void isAskedAndFollowedUpByTheCompanyProcedureToo() {
    follows(outlet, "ximenlin");
    var told = told("TELEPHONE");
    told.put("happenedAt", "2026-03-01T02:00:00Z");
    told.put("place", "仓库");
    var id = lodge(clerk.client(), told);
    post(clerk.client(), id, "class", Map.of("caseClass", "GRIEVANCE"));
    did(clerk.client(), id, "ACCEPTED");
    decided(clerk.client(), id, "REJECTED");
    did(clerk.client(), id, "ANSWERED");
    assertThat(close(id).json().get("missing").get(0).asString()).isEqualTo("记录满意程度");
    var wordless = act(clerk.client(), id, "SATISFACTION_ASKED", Map.of("score", 1));
    assertThat(wordless.json().at("/violations/0/field").asString())
        .as("what he really thinks")
        .isEqualTo("note");
    scored(id, 1);
    closesOnlyAfter(id, "TALKED_AGAIN");
    did(clerk.client(), id, "TALKED_AGAIN", TALK);
    scored(id, 5);
    assertThat(close(id).status()).isEqualTo(204);
  }

  @Test
  @Rule("S10-54")
  void goesBackToWhoHandlesIt() {
    var id = answered();
    scored(id, 5);
    assertThat(todo(clerk.client())).doesNotContain("/complaints/" + id);
    did(head.client(), id, "SATISFACTION_ASKED", Map.of("score", 1));
    assertThat(todo(clerk.client())).as("the handler").contains("/complaints/" + id);
    assertThat(todo(head.client())).doesNotContain("/complaints/" + id);
    did(clerk.client(), id, "TALKED_AGAIN", TALK);
    assertThat(todo(clerk.client())).as("done").doesNotContain("/complaints/" + id);
    scored(id, 1);
    assertThat(todo(head.client())).as("now a leader").contains("/complaints/" + id);
  }

  private static List<String> todo(Client client) {
    return client
        .get("/api/messages?kind=TODO&open=true&size=200")
        .json()
        .get("items")
        .valueStream()
        .filter(each -> each.at("/doneAt").isMissingNode() || each.at("/doneAt").isNull())
        .map(each -> each.get("link").asString())
        .toList();
  }

  @Test
  void aProcedureThatDoesNotNameItLeavesTheClosingFree() {
    follows(outlet, "generic-bank");
    var told = told("COUNTER");
    var id = lodge(clerk.client(), told);
    var page = page(id);
    assertThat(page.at("/satisfaction/next").isNull()).isTrue();
    assertThat(page.at("/satisfaction/best").asInt()).isEqualTo(5);
  }

  @Test
  @Rule("S10-101")
  void anAgreementIsPrintedAndTheCustomerIsAskedBeforeTheCaseCloses() {
    var id = investigated();
    var terms = Map.<String, Object>of("facts", "多扣手续费一次", "amount", "200", "promise", "三日内退还并致歉");
    var none = Map.<String, Object>of("facts", "多扣", "amount", "0", "promise", "退还");
    assertThat(post(clerk.client(), id, "agreement", none).status()).isEqualTo(422);
    assertThat(clerk.client().get(ONE + "/papers/agreement.pdf", id).status()).isEqualTo(404);
    assertThat(post(clerk.client(), id, "agreement", terms).status()).isEqualTo(204);
    var paper = clerk.client().get(ONE + "/papers/agreement.pdf", id);
    assertThat(text(paper.bytes())).contains("多扣手续费一次", "200.00", "三日内退还并致歉", "王投诉");
    decided(clerk.client(), id, "SETTLED");
    did(clerk.client(), id, "ANSWERED");
    closesOnlyAfter(id, "SATISFACTION_ASKED");
    scored(id, 4);
    assertThat(close(id).status()).isEqualTo(204);
  }

  @Test
  @Rule("S10-108")
  void theCustomersPageShowsEachWithItsResultAndLastSatisfaction() {
    var draft =
        CustomerDraft.of(
            Map.of(
                CustomerField.NUMBER,
                "ST-" + System.nanoTime(),
                CustomerField.KIND,
                CustomerKind.PERSONAL,
                CustomerField.NAME,
                "王投诉",
                CustomerField.UNIT,
                outlet));
    var customer = ((Absorbed.Created) customers.absorb(List.of(draft)).getFirst()).id();
    var teller =
        staffs.person(
            ScopeKind.OWN_UNIT, outlet, "customer.read", "complaint.read", "complaint.lodge");
    var told = told("COUNTER");
    told.put("customerId", customer);
    var id = lodge(teller.client(), told);
    did(clerk.client(), id, "ACCEPTED");
    did(clerk.client(), id, "ACKNOWLEDGED");
    did(clerk.client(), id, "FOUND");
    decided(clerk.client(), id, "PARTLY");
    did(clerk.client(), id, "ANSWERED");
    scored(id, 2);
    did(clerk.client(), id, "TALKED_AGAIN", TALK);
    scored(id, 4);
    var line = teller.client().get("/api/complaints?customer={c}", customer).json().at("/items/0");
    assertThat(line.get("resultLabel").asString()).isEqualTo("部分属实");
    assertThat(line.get("score").asInt()).isEqualTo(4);
    var elsewhere = staffs.unit(UnitKind.OUTLET, branch).id();
    var other = staffs.with(ScopeKind.OWN_UNIT, elsewhere, "complaint.read");
    assertThat(other.get("/api/complaints?customer={c}", customer).json().get("total").asInt())
        .as("only in scope")
        .isZero();
  }
}
