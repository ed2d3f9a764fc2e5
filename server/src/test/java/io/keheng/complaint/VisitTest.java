package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.complaintafter.VisitDraws;
import io.keheng.complaintafter.Visits;
import io.keheng.identity.ScopeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Return visits: drawn fairly from what closed in a week, all of those that a procedure asks for.
 */
@KehengTest
class VisitTest extends AfterFixture {

  private static final String ROUNDS = "/api/complaint-visit-rounds";

  @Autowired VisitDraws draws;
  @Autowired Visits visits;
  @Autowired BankClock clock;

  private Stream<JsonNode> due(Client client) {
    return client
        .get("/api/complaint-visits?unit={u}&size=100", outlet)
        .json()
        .get("items")
        .valueStream();
  }

  private JsonNode round() {
    var lines = head.client().get(ROUNDS).json().get("items");
    assertThat(lines.size()).isEqualTo(1);
    return head.client().get(ROUNDS + "/{id}", lines.get(0).get("id").asLong()).json();
  }

  @Test
  @Rule("S10-32")
  @Rule("S10-62")
  void areDrawnOnceAWeekWithSeedAndPopulationKept() {
    var cases = IntStream.range(0, 6).mapToObj(each -> closed()).toList();
    var form = Map.<String, Object>of("unitId", outlet, "on", today().toString());
    assertThat(head.client().post(ROUNDS, form).status()).as("the week runs").isEqualTo(422);
    draws.drawAll(today().plusWeeks(1));
    draws.drawAll(today().plusWeeks(1));
    var round = round();
    assertThat(round.at("/line/population").asInt()).isEqualTo(6);
    assertThat(round.at("/line/drawn").asInt()).as("a fifth, rounded up").isEqualTo(2);
    assertThat(round.get("reproduced").asBoolean()).isTrue();
    assertThat(round.get("population").findValuesAsString("caseId"))
        .containsExactlyInAnyOrderElementsOf(cases.stream().map(String::valueOf).toList());
    var due = due(clerk.client()).toList();
    assertThat(due).hasSize(2).allMatch(each -> each.get("drawn").asBoolean());
    assertThat(due.getFirst().get("phone").asString()).isEqualTo("139****5678");
    assertThat(due.getFirst().get("dueOn").asString()).isGreaterThan(today().toString());
    var first = due.getFirst().get("caseId").asLong();
    did(clerk.client(), first, "VISITED", Map.of("note", "回访满意", "score", 5));
    assertThat(due(clerk.client())).hasSize(1);
    assertThat(staffs.with("complaint.read").get(ROUNDS).status()).isEqualTo(200);
    clock.later(Duration.ofDays(30), visits::warn);
    clock.later(Duration.ofDays(31), visits::warn);
    assertThat(late(clerk.client())).as("told once").containsExactly("/complaint-visits?late=true");
  }

  @Test
  @Rule("S05-08")
  void showTheTelephoneOfAStrangerToWhoHandlesHisCaseAndRecordIt() {
    var id = lodge();
    var door = "/api/complaints/{id}/telephone";
    var shown = clerk.client().post(door, null, id);
    assertThat(shown.status()).as(shown.text()).isEqualTo(200);
    assertThat(shown.json().get("number").asString()).isEqualTo("13912345678");
    assertThat(shown.headers().getCacheControl()).isEqualTo("no-store");
    var reader = staffs.with(ScopeKind.OWN_UNIT, outlet, "complaint.read");
    assertThat(reader.post(door, null, id).status()).isEqualTo(403);
    var stranger = staffs.with(ScopeKind.OWN_UNIT, branch, CLERK);
    assertThat(stranger.post(door, null, id).status()).isEqualTo(404);
    var trail =
        staffs
            .with("audit.*")
            .get("/api/audit/entries?entity=complaint&kind=LOOK&staff={who}", clerk.number());
    assertThat(trail.json().get("items").size()).as("the look that was shown").isOne();
    assertThat(trail.text()).contains(page(id).at("/complaint/number").asString());
  }

  private static List<String> late(Client client) {
    return client
        .get("/api/messages?kind=ALERT&size=200")
        .json()
        .get("items")
        .findValuesAsString("link")
        .stream()
        .filter(link -> link.startsWith("/complaint-visits"))
        .toList();
  }

  @Test
  @Rule("S10-62")
  void whatTheProcedureAsksForIsAlwaysDue() {
    follows(outlet, "minute-timers");
    var told = told("TELEPHONE");
    told.put("contract", "HT-9");
    told.put("address", "某市某路 9 号");
    var id = lodge(clerk.client(), told);
    handedOn(id);
    did(head.client(), id, "FOUND");
    decided(head.client(), id, "UPHELD");
    assertThat(due(clerk.client())).isEmpty();
    did(head.client(), id, "ANSWERED");
    assertThat(due(clerk.client()).map(each -> each.get("caseId").asLong())).containsExactly(id);
    did(head.client(), id, "VISITED", Map.of("note", "满意", "score", 5));
    assertThat(due(clerk.client())).isEmpty();
  }

  private void handedOn(long id) {
    did(clerk.client(), id, "ACCEPTED");
    var slip = Map.<String, Object>of("unitId", outlet, "staffId", head.id(), "reason", "请调查");
    assertThat(post(clerk.client(), id, "slips", slip).status()).isEqualTo(204);
    assertThat(post(head.client(), id, "slips/taking", Map.of()).status()).isEqualTo(204);
  }

  /** A complaint about quality whose committee agreed. */
  private long met(@Nullable LocalDate delivery) {
    follows(outlet, "ximenlin");
    var told = told("TELEPHONE");
    told.put("happenedAt", "2026-03-01T02:00:00Z");
    told.put("place", "仓库");
    var id = lodge(clerk.client(), told);
    post(clerk.client(), id, "class", Map.of("caseClass", "QUALITY"));
    handedOn(id);
    did(head.client(), id, "FOUND");
    var members =
        Stream.generate(() -> staffs.person(ScopeKind.OWN, branch, CLERK)).limit(3).toList();
    var motion = new HashMap<String, Object>();
    motion.put("motion", "返修");
    motion.put("shares", List.of(Map.of("party", "BANK", "percent", "100")));
    motion.put("budget", "100");
    motion.put("members", members.stream().map(Staffs.Person::id).toList());
    if (delivery != null) {
      motion.put("deliveryOn", delivery.toString());
    }
    var called = post(head.client(), id, "meetings", motion);
    assertThat(called.status()).as(called.text()).isEqualTo(204);
    members.forEach(member -> post(member.client(), id, "meetings/vote", Map.of("vote", "FOR")));
    var closed = post(head.client(), id, "meetings/closing", Map.of("finding", "同意"));
    assertThat(closed.status()).as(closed.text()).isEqualTo(204);
    return id;
  }

  private Client.Answer decide(long id, @Nullable LocalDate delivery) {
    var decision = new HashMap<String, Object>();
    decision.putAll(Map.of("result", "UPHELD", "basis", "质量标准", "reasons", "返修"));
    if (delivery != null) {
      decision.put("delivery", delivery.toString());
    }
    return post(head.client(), id, "decision", decision);
  }

  @Test
  @Rule("S10-96")
  void qualityIsVisitedOnTheSecondDayAfterTheDeliveryThatMeetingOrDecisionTold() {
    var delivery = today().plusDays(10);
    var id = met(delivery);
    assertThat(visitDay(id)).isEqualTo(delivery.plusDays(2));
    opined(head.client(), id, Map.of());
    assertThat(decide(id, delivery.plusDays(1)).status()).isEqualTo(204);
    assertThat(visitDay(id)).as("as the decision says").isEqualTo(delivery.plusDays(3));
    did(head.client(), id, "DELIVERY_SET", Map.of("until", delivery.plusDays(3).toString()));
    assertThat(visitDay(id)).as("delivered later").isEqualTo(delivery.plusDays(5));
    var line = due(clerk.client()).toList().getFirst();
    assertThat(line.get("dueOn").asString()).isEqualTo(delivery.plusDays(5).toString());
    assertThat(line.get("drawn").asBoolean()).isFalse();
    var tracked = delivery.plusDays(5).toString();
    did(
        head.client(),
        id,
        "REWORK_SET",
        Map.of("note", "返修", "staffId", head.id(), "until", tracked));
    did(head.client(), id, "ANSWERED");
    did(head.client(), id, "SATISFACTION_ASKED", Map.of("score", 5, "note", "满意"));
    did(head.client(), id, "REWORK_DONE");
    did(head.client(), id, "DELIVERED");
    assertThat(act(head.client(), id, "CLOSED", Map.of()).json().get("missing").get(0).asString())
        .isEqualTo("返修回访");
    did(head.client(), id, "VISITED", Map.of("note", "返修满意", "score", 5));
    assertThat(due(clerk.client())).isEmpty();
    did(head.client(), id, "CLOSED");
  }

  private LocalDate visitDay(long id) {
    var due = Instant.parse(clock(id, "ximenlin/rework-visit").get("dueAt").asString());
    return LocalDate.ofInstant(due.minusMillis(1), BANK);
  }

  @Test
  @Rule("S10-96")
  void qualityIsNotDecidedBeforeADeliveryIsTold() {
    var id = met(null);
    assertThat(decide(id, null).json().get("missing").get(0).asString()).isEqualTo("约定返修交货日期");
    var until = Map.<String, Object>of("until", today().plusDays(3).toString());
    did(head.client(), id, "DELIVERY_SET", until);
    opined(head.client(), id, Map.of());
    assertThat(decide(id, null).status()).isEqualTo(204);
  }
}
