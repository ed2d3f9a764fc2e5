package io.keheng.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.staff.Staffing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@KehengTest
class MessageTest {

  @Autowired Staffs staffs;
  @Autowired Notifications notifications;
  @Autowired Staffing staffing;
  @Autowired Retention retention;

  @Test
  void isToldOnceAndWordedInTheLanguageOfItsReader() {
    var reader = staffs.person();
    var occasion = occasion();
    tell(Recipients.person(reader.id()), MessageKind.ALERT, occasion);
    tell(Recipients.person(reader.id()), MessageKind.ALERT, occasion);
    var message = only(reader.client());
    assertThat(message.get("text").asString()).isEqualTo("公告、变更记录");
    assertThat(message.get("kind").asString()).isEqualTo("ALERT");
    assertThat(message.get("link").asString()).isEqualTo("/roles");
    assertThat(message.get("readAt").isNull()).isTrue();
    assertThat(only(reader.client().speaking("en")).get("text").asString())
        .isEqualTo("Notices, Changes");
  }

  @Test
  void todoStaysUntilItsSourceSaysItIsDone() {
    var reader = staffs.person();
    var occasion = occasion();
    tell(Recipients.person(reader.id()), MessageKind.TODO, occasion);
    var id = only(reader.client()).get("id").asLong();
    read(reader.client(), Map.of("ids", List.of(id)));
    assertThat(counts(reader.client()).get("todo").asInt()).isEqualTo(1);
    assertThat(counts(reader.client()).get("unread").asInt()).isZero();
    assertThat(items(reader.client(), "?state=OPEN")).hasSize(1);

    notifications.done(occasion);
    assertThat(counts(reader.client()).get("todo").asInt()).isZero();
    assertThat(items(reader.client(), "?state=OPEN")).isEmpty();
    assertThat(items(reader.client(), "?state=DONE").getFirst().get("doneAt").isNull()).isFalse();
    tell(Recipients.person(reader.id()), MessageKind.TODO, occasion);
    assertThat(counts(reader.client()).get("todo").asInt()).isZero();
  }

  @Test
  void countsWhatIsUnreadByKindAndTakesItBack() {
    var reader = staffs.person();
    for (var kind : List.of(MessageKind.ALERT, MessageKind.ALERT, MessageKind.NOTICE)) {
      tell(Recipients.person(reader.id()), kind, occasion());
    }
    assertThat(counts(reader.client()).toString())
        .isEqualTo("{\"todo\":0,\"alert\":2,\"notice\":1,\"unread\":3}");
    read(reader.client(), Map.of("kind", "ALERT"));
    assertThat(counts(reader.client()).get("alert").asInt()).isZero();
    assertThat(counts(reader.client()).get("notice").asInt()).isEqualTo(1);
    var id = items(reader.client(), "?kind=ALERT").getFirst().get("id").asLong();
    assertThat(reader.client().delete("/api/messages/{id}/reading", id).status()).isEqualTo(204);
    assertThat(items(reader.client(), "?state=UNREAD&kind=ALERT")).hasSize(1);
  }

  @Test
  void nobodySeesOrMarksAnothersMessages() {
    var reader = staffs.person();
    var other = staffs.person("customer.read");
    tell(Recipients.person(reader.id()), MessageKind.ALERT, occasion());
    var id = only(reader.client()).get("id").asLong();
    assertThat(items(other.client(), "")).isEmpty();
    read(other.client(), Map.of("ids", List.of(id)));
    assertThat(other.client().delete("/api/messages/{id}/reading", id).status()).isEqualTo(404);
    assertThat(counts(reader.client()).get("alert").asInt()).isEqualTo(1);
  }

  @Test
  void goesToWhomTheScopeOfAPermissionCoversTheUnit() {
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var outlet = staffs.unit(UnitKind.OUTLET, branch.id());
    var foreign = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    var whole = staffs.person("change.read");
    var above = staffs.person(ScopeKind.UNIT_AND_BELOW, branch.id(), "change.read");
    var here = staffs.person(ScopeKind.OWN_UNIT, outlet.id(), "change.read");
    var own = staffs.person(ScopeKind.OWN, outlet.id(), "change.read");
    var elsewhere = staffs.person(ScopeKind.UNIT_AND_BELOW, foreign.id(), "change.read");
    var without = staffs.person(ScopeKind.OWN_UNIT, outlet.id(), "role.read");
    var gone = staffs.person(ScopeKind.OWN_UNIT, outlet.id(), "change.read");
    staffing.depart(gone.id(), LocalDate.of(2021, 1, 1), 1);

    tell(Recipients.permitted("change.read", outlet.id()), MessageKind.ALERT, occasion());
    for (var person : List.of(whole, above, here)) {
      assertThat(items(person.client(), "")).as(person.number()).hasSize(1);
    }
    for (var person : List.of(own, elsewhere, without)) {
      assertThat(items(person.client(), "")).as(person.number()).isEmpty();
    }
  }

  @Test
  void goesToTheHoldersOfARoleWhoSeeTheRecord() {
    var outlet = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    var officer = staffs.person(ScopeKind.OWN_UNIT, outlet.id(), "customer.read");
    var owner = staffs.person(ScopeKind.OWN, outlet.id(), "customer.read");
    var stranger = staffs.person(ScopeKind.OWN, outlet.id(), "customer.read");
    var all =
        Recipients.all(
            List.of(
                Recipients.holders(officer.number(), outlet.id()),
                Recipients.people(List.of(owner.id(), stranger.id()))));
    tell(all.seeing("customer.read", outlet.id(), owner.id()), MessageKind.ALERT, occasion());
    assertThat(items(officer.client(), "")).hasSize(1);
    assertThat(items(owner.client(), "")).hasSize(1);
    assertThat(items(stranger.client(), "")).isEmpty();
  }

  @Test
  void isSweptWhenOldUnlessItIsStillToBeDone() {
    var reader = staffs.person();
    var open = occasion();
    tell(Recipients.person(reader.id()), MessageKind.TODO, open);
    tell(Recipients.person(reader.id()), MessageKind.ALERT, occasion());
    retention.sweep(Instant.now().plus(Duration.ofDays(300)));
    assertThat(items(reader.client(), "")).hasSize(2);
    read(reader.client(), Map.of("kind", "ALERT"));
    retention.sweep(Instant.now().plus(Duration.ofDays(300)));
    assertThat(items(reader.client(), "")).hasSize(1);
    retention.sweep(Instant.now().plus(Duration.ofDays(4000)));
    assertThat(items(reader.client(), "?state=OPEN")).hasSize(1);
  }

  private void tell(Recipients to, MessageKind kind, String occasion) {
    var words = Arg.words(List.of("permission.notice", "permission.change"));
    notifications.tell(to, kind, "notification.notice", List.of(words), "/roles", occasion);
  }

  private static String occasion() {
    return "test-" + UUID.randomUUID();
  }

  private static void read(Client client, Map<String, ?> what) {
    assertThat(client.post("/api/messages/readings", what).status()).isEqualTo(204);
  }

  private static JsonNode counts(Client client) {
    return client.get("/api/messages/counts").json();
  }

  private static List<JsonNode> items(Client client, String filter) {
    return client.get("/api/messages" + filter).json().get("items").valueStream().toList();
  }

  private static JsonNode only(Client client) {
    assertThat(items(client, "")).hasSize(1);
    return items(client, "").getFirst();
  }
}
