package io.keheng.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.role.Roles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** Nothing goes to a third party without the customer-service centre: a second person. */
@KehengTest
class HandOverConsentTest extends HandOverFixture {

  @Autowired Roles roles;

  private long agreement;

  @BeforeEach
  void basis() {
    agreement = agreement();
    consent();
  }

  private long asked() {
    var asked = give(agreement, "CONTACT", number);
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    return asked.json().get("id").asLong();
  }

  private static Client.Answer decide(Client by, long id) {
    return by.post("/api/hand-overs/{id}/consent", null, id);
  }

  private static String type(Client.Answer answer) {
    return answer.json().get("type").asString();
  }

  private static String messages(Client client) {
    return client.get("/api/messages?size=100").text();
  }

  private String state(long id) {
    return clerk.get("/api/hand-overs/{id}", id).json().at("/handOver/state").asString();
  }

  @Test
  @Rule("S09-32")
  void nothingIsGivenBeforeTheCustomerServiceCentreConsents() {
    var id = asked();
    assertThat(state(id)).isEqualTo("ASKED");
    assertThat(type(file(id))).isEqualTo("urn:keheng:handover.not-consented");
    assertThat(looks()).as("nothing was seen").doesNotContain("对外提供");

    assertThat(messages(centre)).contains("/hand-overs/" + id, party);
    assertThat(first(centre, "?state=ASKED").at("/mayDecide").asBoolean()).isTrue();
    assertThat(first(clerk, "").at("/mayDecide").asBoolean()).isFalse();
    assertThat(decide(centre, id).status()).isEqualTo(204);
    assertThat(messages(clerk)).contains("/hand-overs/" + id);
    assertThat(state(id)).isEqualTo("CONSENTED");
    var trail = staffs.with("audit.read");
    var changes = "/api/audit/entries?entity=hand-over&q={q}";
    assertThat(trail.get(changes, number).text()).contains("applied");
    assertThat(trail.get(changes, party).text()).contains("consented");
    assertThat(file(id).status()).isEqualTo(200);
    assertThat(looks()).contains("对外提供", "basic.mobile");
    assertThat(type(decide(centre, id))).isEqualTo("urn:keheng:handover.decided");
  }

  @Test
  @Rule("S09-32")
  void neverByWhoAskedNorByWhoSpeaksForAPartOfTheBank() {
    var id = asked();
    assertThat(decide(clerk, id).status()).as("no such right").isEqualTo(403);
    var branch =
        staffs.with(ScopeKind.OWN_UNIT, unit, "customer.read", "handover.read", "handover.consent");
    assertThat(type(decide(branch, id))).isEqualTo("urn:keheng:handover.not-service-centre");
    var role = staffs.person(ScopeKind.WHOLE_BANK, staffs.headOffice().id(), "handover.consent");
    assertThat(role.id()).isPositive();

    var both = staffs.person("customer.read", "handover.read", "handover.give");
    roles.assign(both.id(), List.of(held(both, "handover.give"), held(role, "handover.consent")));
    var mine = asked(both.client());
    var own = decide(both.client(), mine);
    assertThat(type(own)).as("through another of his roles").isEqualTo("urn:keheng:handover.own");
    assertThat(messages(both.client())).as("no to-do").doesNotContain("/hand-overs/" + mine);
    assertThat(type(file(id))).isEqualTo("urn:keheng:handover.not-consented");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        UPDATE handover.hand_over
                        SET state = 'CONSENTED', decided_by = staff_id, decided_at = now()
                        WHERE id = :id
                        """)
                    .param("id", mine)
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @Rule("S09-32")
  void aRefusalHasItsReasonAndEndsIt() {
    var id = asked();
    var silent = centre.post("/api/hand-overs/{id}/refusal", Map.of("note", " "), id);
    assertThat(silent.status()).isEqualTo(422);
    var note = Map.of("note", "用途不清");
    assertThat(centre.post("/api/hand-overs/{id}/refusal", note, id).status()).isEqualTo(204);
    var row = clerk.get("/api/hand-overs/{id}", id).json();
    assertThat(row.at("/handOver/state").asString()).isEqualTo("REFUSED");
    assertThat(row.at("/handOver/note").asString()).isEqualTo("用途不清");
    assertThat(row.at("/decidedBy").asString()).startsWith("测试");
    assertThat(messages(clerk)).contains("拒绝");
    assertThat(type(file(id))).isEqualTo("urn:keheng:handover.not-consented");
    assertThat(type(decide(centre, id))).isEqualTo("urn:keheng:handover.decided");
  }

  @Test
  void isTakenBackByWhoAskedAloneAndOnlyBeforeItIsDecided() {
    var id = asked();
    var other = staffs.with("customer.read", "handover.read", "handover.give");
    assertThat(other.post("/api/hand-overs/{id}/withdrawal", null, id).status()).isEqualTo(403);
    assertThat(clerk.post("/api/hand-overs/{id}/withdrawal", null, id).status()).isEqualTo(204);
    assertThat(state(id)).isEqualTo("WITHDRAWN");
    assertThat(type(decide(centre, id))).isEqualTo("urn:keheng:handover.decided");
    var given = given(agreement, "CONTACT", number);
    assertThat(clerk.post("/api/hand-overs/{id}/withdrawal", null, given).status()).isEqualTo(409);
  }

  private long asked(Client by) {
    var form =
        Map.of(
            "agreementId",
            agreement,
            "purpose",
            "寄送账单",
            "parts",
            List.of("CONTACT"),
            "numbers",
            List.of(number));
    var asked = by.post("/api/hand-overs", form);
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    return asked.json().get("id").asLong();
  }

  /** The role that a person was given, for somebody else too. */
  private Roles.Grant held(Staffs.Person person, String permission) {
    var role = roles.byCode(person.number()).orElseThrow();
    assertThat(role.permissions()).contains(permission);
    return new Roles.Grant(role.id(), ScopeKind.WHOLE_BANK, List.of());
  }

  private static JsonNode first(Client client, String query) {
    return client.get("/api/hand-overs" + query).json().at("/items/0");
  }

  private String looks() {
    return staffs
        .with("customer.read", "audit.read")
        .get("/api/customers/{id}/looks", customer)
        .text();
  }
}
