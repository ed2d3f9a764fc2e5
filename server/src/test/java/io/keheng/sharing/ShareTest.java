package io.keheng.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Customers of another unit: hidden before a share, seen and recorded under it, hidden after. */
@KehengTest
class ShareTest extends ShareFixture {

  @Test
  @Rule("S12-11")
  @Rule("S30-03")
  void isHiddenBeforeSeenUnderTheShareAndHiddenAfterItIsRevoked() {
    var client = applicant.client();
    assertHidden(client);
    var id = ask(client, application(number));
    assertHidden(client);

    assertThat(approve(approver, id).status()).isEqualTo(204);
    var seen = client.get("/api/customers/{id}", customer);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text()).doesNotContain(mobile);
    var data = seen.json().at("/customer/data");
    assertThat(data.at("/basic/mobile").asString()).as("granted, masked").endsWith(last(mobile));
    assertThat(data.at("/basic/documentNumber").asString("")).as("not granted").isEmpty();
    assertThat(
            data.at("/financial/annualIncome").isMissingNode()
                || data.at("/financial/annualIncome").isNull())
        .as("not granted")
        .isTrue();
    var share = client.get("/api/shares/{id}", id).json().get("share");
    assertThat(seen.json().at("/shared/number").asString())
        .isEqualTo(share.get("number").asString());
    assertThat(client.get("/api/customers/{id}/holdings", customer).status()).isEqualTo(404);
    assertThat(client.get("/api/customers/{id}/changes", customer).status()).isEqualTo(404);

    var list = client.get("/api/customers?unit={unit}", keeping).json();
    assertThat(list.get("total").asInt()).isOne();
    assertThat(list.at("/items/0/shared").asString()).isEqualTo(share.get("number").asString());
    assertThat(list.at("/items/0/customer/document").asString("")).isEmpty();
    assertThat(client.post("/api/customers/suggestions", Map.of("q", number)).json().size())
        .isOne();
    assertThat(
            client
                .get("/api/customers?q={q}", "E%08d".formatted(keeping))
                .json()
                .get("total")
                .asInt())
        .as("by a document that is not granted")
        .isZero();

    officer.put("/api/customers/{id}", renamed(), customer);
    assertThat(
            client.get("/api/customers/{id}", customer).json().at("/customer/data/name").asString())
        .as("live data")
        .isEqualTo("新名字" + keeping);

    var revoked = approver.post("/api/shares/{id}/revocation", Map.of("note", "不再需要"), id);
    assertThat(revoked.status()).isEqualTo(204);
    assertHidden(client);
    assertThat(messages(client)).contains(share.get("number").asString());
  }

  private Map<String, Object> renamed() {
    var stored = officer.get("/api/customers/{id}", customer).json().get("customer");
    var data = new HashMap<String, Object>();
    stored.get("data").properties().forEach(each -> data.put(each.getKey(), each.getValue()));
    data.put("name", "新名字" + keeping);
    return Map.of("version", stored.get("version").asLong(), "confirmed", true, "data", data);
  }

  private static String last(String number) {
    return number.substring(number.length() - 4);
  }

  @Test
  @Rule("S12-11")
  void everyLookIsRecordedWithTheNumberAndReported() {
    var id = ask(applicant.client(), application(number));
    approve(approver, id);
    var client = applicant.client();
    client.get("/api/customers?unit={unit}", keeping);
    client.get("/api/customers?unit={unit}", keeping);
    client.get("/api/customers/{id}", customer);
    client.get("/api/customers/{id}", customer);
    client.get("/api/customers/{id}", customer);

    var share = approver.get("/api/shares/{id}", id).json().get("share");
    assertThat(share.get("looks").asInt()).isEqualTo(5);
    var uses = approver.get("/api/shares/{id}/looks", id).json().get("items");
    assertThat(uses.size()).isEqualTo(2);
    assertThat(times(uses, "OPENED")).isEqualTo(3);
    assertThat(times(uses, "LISTED")).isEqualTo(2);
    assertThat(uses.get(0).get("staffName").asString()).isEqualTo("测试" + applicant.number());

    var looks = officer.get("/api/customers/{id}/looks", customer).json().get("items");
    var trail = looks.valueStream().map(line -> line.get("look")).toList();
    assertThat(trail).as("opened three times, listed on one day").hasSize(4);
    assertThat(trail)
        .allSatisfy(
            look -> {
              assertThat(look.get("reference").asString())
                  .isEqualTo(share.get("number").asString());
              assertThat(look.get("staffId").asLong()).isEqualTo(applicant.id());
            });
    assertThat(looks.toString()).contains("协同服务客户").doesNotContain(mobile);
  }

  @Test
  void theListOfUnusualLooksIsNoLookAtACustomer() {
    approve(approver, ask(applicant.client(), application(number)));
    var compliance = staffs.with(ScopeKind.OWN_UNIT, asking, "look.read", "customer.read");
    assertThat(compliance.get("/api/unusual-looks").status()).isEqualTo(200);
    assertThat(compliance.get("/api/unusual-looks?customer={id}", customer).status())
        .as("only shared")
        .isEqualTo(404);
    var own = staffs.with(ScopeKind.OWN_UNIT, keeping, "look.read", "customer.read");
    var cases = own.get("/api/unusual-looks?customer={id}", customer).json();
    assertThat(cases.at("/customer/number").asString()).isEqualTo(number);
    var looks = officer.get("/api/customers/{id}/looks", customer).json();
    assertThat(looks.get("total").asInt()).isZero();
  }

  @Test
  @Rule("S12-11")
  @Rule("S05-08")
  void showsInClearWhatIsGrantedUnderItsNumberAndNothingElse() {
    var path = "/api/customers/{id}/reveal";
    var looker =
        staffs.with(
            ScopeKind.OWN_UNIT,
            asking,
            "customer.read",
            "customer.reveal",
            "sharing.apply",
            "sharing.read");
    var wanted = Map.of("fields", List.of("basic.mobile"));
    assertThat(looker.post(path, wanted, customer).status()).as("before").isEqualTo(404);
    var id = ask(looker, application(number));
    approve(approver, id);
    var share = approver.get("/api/shares/{id}", id).json().at("/share/number").asString();

    var offered = looker.get(path, customer).json();
    assertThat(offered.get("shared").asBoolean()).isTrue();
    assertThat(offered.get("fields").valueStream().map(JsonNode::asString))
        .containsExactly("basic.mobile", "basic.telephone", "basic.email", "basic.address");
    var shown = looker.post(path, wanted, customer);
    assertThat(shown.status()).as("the share has the purpose: " + shown.text()).isEqualTo(200);
    assertThat(shown.json().at("/values").get("basic.mobile").asString()).isEqualTo(mobile);
    for (var field : List.of("basic.documentNumber", "financial.annualIncome", "numbers")) {
      var other = Map.of("purpose", "CONTACT", "fields", List.of(field));
      assertThat(type(looker.post(path, other, customer)))
          .isEqualTo("urn:keheng:reveal.not-shared");
    }
    var all = looker.post(path, Map.of("purpose", "CONTACT"), customer).text();
    assertThat(all).contains(mobile).doesNotContain("E%08d".formatted(keeping), "123456");
    assertThat(applicant.client().get(path, customer).status()).as("no permission").isEqualTo(403);

    var look = officer.get("/api/customers/{id}/looks", customer).json().at("/items/1/look");
    assertThat(look.get("reference").asString()).isEqualTo(share);
    assertThat(look.get("purpose").asString()).isEqualTo("JOINT_SERVICE");
    assertThat(look.get("fields").toString()).isEqualTo("[\"basic.mobile\"]");
    var uses = approver.get("/api/shares/{id}/looks", id).json().get("items");
    assertThat(times(uses, "REVEALED")).isEqualTo(2);
    approver.post("/api/shares/{id}/revocation", Map.of("note", "不再需要"), id);
    assertThat(looker.get(path, customer).status()).as("after").isEqualTo(404);
  }

  @Test
  @Rule("S12-11")
  void isNotFoundByWhatIsNotGranted() {
    var id = ask(applicant.client(), application(number));
    approve(approver, id);
    var client = applicant.client();
    for (var filter :
        List.of("identityMissing=false", "identityMissing=true", "needsReview=true")) {
      var found = client.get("/api/customers?unit={unit}&" + filter, keeping).json();
      assertThat(found.get("total").asInt()).as(filter).isZero();
    }
    var own = officer.get("/api/customers?unit={unit}&identityMissing=false", keeping).json();
    assertThat(own.get("total").asInt()).isOne();
  }

  private static long times(JsonNode uses, String access) {
    return uses.valueStream()
        .map(row -> row.get("use"))
        .filter(use -> use.get("access").asString().equals(access))
        .mapToLong(use -> use.get("times").asLong())
        .sum();
  }

  @Test
  @Rule("S12-11")
  void endsByItselfAtItsTermAndDoesNotBeginBefore() {
    var id = ask(applicant.client(), application(number));
    approve(approver, id);
    assertThat(applicant.client().get("/api/customers/{id}", customer).status()).isEqualTo(200);
    move(id, -20, -1);
    assertHidden(applicant.client());
    assertThat(state(id)).isEqualTo("ENDED");
    move(id, 1, 5);
    assertHidden(applicant.client());
    assertThat(state(id)).isEqualTo("FUTURE");
  }

  /** Time passes for a share. */
  private void move(long id, int from, int to) {
    jdbc.sql("UPDATE sharing.share SET from_on = :from, to_on = :to WHERE id = :id")
        .param("from", LocalDate.now(clock).plusDays(from))
        .param("to", LocalDate.now(clock).plusDays(to))
        .param("id", id)
        .update();
  }

  private String state(long id) {
    return approver.get("/api/shares/{id}", id).json().at("/share/state").asString();
  }
}
