package io.keheng.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.Unit;
import io.keheng.identity.UnitKind;
import io.keheng.information.CustomerField;
import io.keheng.role.Roles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@KehengTest
class FactsNewsTest {

  private static final String OLD = "13800138123";
  private static final String NEW = "13912345678";

  @Autowired Staffs staffs;
  @Autowired Roles roles;
  @Autowired FactsConcern concern;

  private Client desk;
  private Unit outlet;
  private Staffs.Person manager;

  @BeforeEach
  void people() {
    outlet = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    desk = staffs.with("customer.read", "customer.create", "customer.update");
    manager = staffs.person(ScopeKind.OWN, outlet.id(), "customer.read", "customer.update");
  }

  @Test
  @Rule("S12-08")
  void thoseConcernedHearOfAChangedMobileAndNobodyElse() {
    var counter = holder("counter", outlet);
    var colleague = staffs.person(ScopeKind.OWN, outlet.id(), "customer.read");
    var elsewhere = holder("counter", staffs.unit(UnitKind.OUTLET, staffs.headOffice().id()));
    var seller = staffs.person(ScopeKind.OWN_UNIT, outlet.id(), "customer.read", "customer.record");
    var customer = open(Map.of("managerId", manager.id(), "basic.mobile", OLD));
    seller
        .client()
        .post(
            "/api/customers/{id}/opportunities",
            Map.of("title", "房贷", "stage", "FOUND"),
            customer.id());

    change(desk, customer, "mobile", NEW);
    for (var told : List.of(manager, counter, seller)) {
      var message = awaited(told.client());
      assertThat(message.get("text").asString()).contains(customer.number()).contains("手机");
      assertThat(message.get("link").asString()).isEqualTo("/customers/" + customer.id());
      assertThat(told.client().get("/api/messages").text()).doesNotContain(NEW).doesNotContain(OLD);
    }
    assertThat(awaited(manager.client().speaking("en")).get("text").asString()).contains("Mobile");
    for (var other : List.of(colleague, elsewhere)) {
      assertThat(messages(other.client())).isEmpty();
    }
  }

  @Test
  @Rule("S12-08")
  void onlyKeyFactsAreToldAndNotToWhoChangedThem() {
    var customer = open(Map.of("managerId", manager.id(), "basic.mobile", OLD));
    change(manager.client(), customer, "mobile", NEW);
    change(desk, customer, "occupation", "教师");
    change(desk, customer, "address", "长安街一号");
    assertThat(awaited(manager.client()).get("text").asString()).contains("地址");
  }

  @Test
  void everyKeyFactConcernsTheManager() {
    assertThat(concern.told().manager())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(CustomerField.values())
                .filter(CustomerField::keyFact)
                .map(CustomerField::path)
                .toList());
  }

  private record Opened(long id, String number) {}

  private Opened open(Map<String, ?> more) {
    var opened =
        desk.post(
            "/api/customers",
            Map.of("data", People.person(outlet.id(), "何通知", more), "confirmed", true));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    var id = opened.json().get("id").asLong();
    var data = desk.get("/api/customers/{id}", id).json().at("/customer/data");
    return new Opened(id, data.get("number").asString());
  }

  private static void change(Client client, Opened customer, String field, String value) {
    var seen = client.get("/api/customers/{id}", customer.id()).json().get("customer");
    var data = (ObjectNode) seen.get("data").deepCopy();
    ((ObjectNode) data.get("basic")).put(field, value);
    var saved =
        client.put(
            "/api/customers/{id}",
            Map.of("version", seen.get("version").asLong(), "data", data, "confirmed", true),
            customer.id());
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
  }

  private Staffs.Person holder(String role, Unit unit) {
    var person = staffs.person(ScopeKind.OWN_UNIT, unit.id());
    var id = roles.byCode(role).orElseThrow().id();
    roles.assign(person.id(), List.of(new Roles.Grant(id, ScopeKind.OWN_UNIT, List.of())));
    return person;
  }

  private static List<JsonNode> messages(Client client) {
    return client.get("/api/messages").json().get("items").valueStream().toList();
  }

  /** Listeners run after the commit, in a thread of their own. */
  private static JsonNode awaited(Client client) {
    await().until(() -> !messages(client).isEmpty());
    assertThat(messages(client)).hasSize(1);
    return messages(client).getFirst();
  }
}
