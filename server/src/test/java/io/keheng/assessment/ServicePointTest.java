package io.keheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The ledger of service quality: posted, appealed against, undone, summed. */
@KehengTest
class ServicePointTest extends AssessmentFixture {

  private static final String SUMS = "/api/service-point-sums";

  @Autowired JdbcClient jdbc;
  @Autowired PointSums sums;

  private Client.Answer post(Client client, String fault, Map<String, Object> more) {
    return client.post(POINTS, fault(fault, more));
  }

  @Test
  @Rule("S10-67")
  @Rule("S10-72")
  void aFaultIsPostedWithAnAmountOfItsRangeOrNone() {
    var me = poster.client();
    for (var range :
        Map.of("COMPLEX_LATE", List.of(50, 200), "DELAY_EXPOSED", List.of(50, 500)).entrySet()) {
      var least = range.getValue().getFirst();
      var most = range.getValue().getLast();
      for (var wrong : List.of(least - 1, most + 1)) {
        assertThat(post(me, range.getKey(), Map.of("amount", wrong)).status()).isEqualTo(422);
      }
      for (var right : range.getValue()) {
        var answer = post(me, range.getKey(), Map.of("amount", right));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("points").asInt()).isNegative();
      }
      assertThat(post(me, range.getKey(), Map.of()).json().get("amount").isNull()).isTrue();
    }
    var faults = me.get(POINTS + "/faults").json().findValuesAsString("fault");
    assertThat(faults).contains("COMPLEX_LATE", "DEALER").doesNotContain("PRAISE", "null");
  }

  @Test
  void onlyWhatHappenedToOthersOfOnesUnitsIsPosted() {
    var me = poster.client();
    assertThat(post(me, "NONSENSE", Map.of()).status()).isEqualTo(422);
    assertThat(post(me, "PRAISE", Map.of()).status()).isEqualTo(422);
    assertThat(post(me, "DEALER", Map.of("onDay", today().plusDays(1).toString())).status())
        .isEqualTo(422);
    assertThat(post(me, "DEALER", Map.of("staffId", poster.id())).status()).isEqualTo(403);
    assertThat(post(me, "DEALER", Map.of("unitId", outlet)).status()).as("both").isEqualTo(422);
    var elsewhere = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id()).id();
    var stranger = staffs.person(ScopeKind.OWN_UNIT, elsewhere);
    assertThat(post(me, "DEALER", Map.of("staffId", stranger.id())).status()).isEqualTo(422);
    var unit = fault("DEALER", Map.of("unitId", outlet));
    unit.remove("staffId");
    assertThat(me.post(POINTS, unit).status()).isEqualTo(201);
    unit.put("unitId", elsewhere);
    assertThat(me.post(POINTS, unit).status()).isEqualTo(422);
    assertThat(me.get(POINTS + "/staff?q={q}", teller.number()).json().findValuesAsString("number"))
        .contains(teller.number());
    assertThat(me.get(POINTS + "/staff?q={q}", stranger.number()).json()).isEmpty();
    var outside = staffs.with(ScopeKind.OWN_UNIT, elsewhere, "assessment.read");
    assertThat(items(outside, POINTS)).isEmpty();
  }

  @Test
  void anEntryIsNeverChanged() {
    var id = posted();
    for (var sql :
        List.of(
            "UPDATE assessment.entry SET points = 0 WHERE id = " + id,
            "DELETE FROM assessment.entry WHERE id = " + id)) {
      assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("append-only");
    }
  }

  @Test
  void anUpheldAppealUndoesTheEntry() {
    var id = posted();
    var own = items(teller.client(), POINTS + "/own").getFirst();
    assertThat(own.get("appealUntil").asString()).isEqualTo(today().plusDays(10).toString());
    assertThat(appeal(poster.client(), id)).as("not his own").isEqualTo(404);
    assertThat(appeal(teller.client(), id)).isEqualTo(204);
    assertThat(appeal(teller.client(), id)).as("once").isEqualTo(409);
    assertThat(messages(decider.client())).anyMatch(text -> text.contains("提出申诉"));
    assertThat(decide(officer, id, true)).isEqualTo(204);
    assertThat(decide(decider.client(), id, true)).as("decided").isEqualTo(409);
    var undone = items(poster.client(), POINTS + "?staff={id}", teller.id());
    assertThat(undone).hasSize(2);
    assertThat(undone.getFirst().get("reverses").asLong()).isEqualTo(id);
    assertThat(undone.getLast().get("reversedBy").asLong())
        .isEqualTo(undone.getFirst().get("id").asLong());
    assertThat(undone.stream().mapToInt(each -> each.get("points").asInt()).sum()).isZero();
    assertThat(messages(teller.client())).anyMatch(text -> text.contains("申诉成立"));
    assertThat(messages(poster.client())).anyMatch(text -> text.contains("申诉成立"));
    assertThat(messages(decider.client())).noneMatch(text -> text.contains("提出申诉"));
  }

  @Test
  void aRejectedAppealLeavesItWithAReason() {
    var id = posted();
    assertThat(appeal(teller.client(), id)).isEqualTo(204);
    assertThat(decide(decider.client(), id, false)).isEqualTo(204);
    var own = items(teller.client(), POINTS + "/own");
    assertThat(own).hasSize(1);
    assertThat(own.getFirst().at("/appeal/state").asString()).isEqualTo("REJECTED");
    assertThat(own.getFirst().at("/appeal/answer").asString()).isEqualTo("录像为证");
    assertThat(messages(teller.client())).anyMatch(text -> text.contains("未获支持"));
    assertThat(messages(poster.client())).anyMatch(text -> text.contains("未获支持"));
  }

  @Test
  void nobodyDecidesOnWhatHePostedAndNobodyAppealsTooLate() {
    var both = staffs.person(ScopeKind.UNIT_AND_BELOW, branch, "assessment.*");
    var id = both.client().post(POINTS, fault("DEALER", Map.of())).json().get("id").asLong();
    assertThat(appeal(teller.client(), id)).isEqualTo(204);
    assertThat(decide(both.client(), id, false)).isEqualTo(403);
    var reversal = POINTS + "/{id}/reversal";
    var reason = Map.of("reason", "记错了人");
    assertThat(both.client().post(reversal, reason, id).status()).isEqualTo(403);
    assertThat(decider.client().post(reversal, reason, id).status()).isEqualTo(201);
    assertThat(decider.client().post(reversal, reason, id).status()).isEqualTo(409);
    assertThat(appeal(teller.client(), postedBefore(10))).as("the last day").isEqualTo(204);
    assertThat(appeal(teller.client(), postedBefore(11))).isEqualTo(409);
  }

  private long postedBefore(int days) {
    var other = staffs.with(ScopeKind.UNIT_AND_BELOW, branch, "assessment.post");
    var id = new AtomicLong();
    time.later(
        Duration.ofDays(-days),
        () -> id.set(post(other, "DEALER", Map.of()).json().get("id").asLong()));
    return id.get();
  }

  private int appeal(Client client, long entry) {
    var reason = Map.of("reason", "客户已同意延期，有录音");
    return client.post(POINTS + "/{id}/appeal", reason, entry).status();
  }

  private int decide(Client client, long entry, boolean upheld) {
    var appeal =
        items(officer, APPEALS + "?size=500").stream()
            .filter(each -> each.at("/appeal/entryId").asLong() == entry)
            .findFirst()
            .orElseThrow()
            .at("/appeal/id")
            .asLong();
    var form = Map.of("upheld", upheld, "answer", "录像为证");
    return client.post(APPEALS + "/{id}/decision", form, appeal).status();
  }

  private Client.Answer praise() {
    return poster
        .client()
        .post(
            POINTS + "/praise",
            Map.of(
                "staffId", teller.id(),
                "customer", "李客户",
                "channel", "LETTER",
                "text", "雨天送还遗失的存折",
                "onDay", today().toString()));
  }

  @Test
  @Rule("S10-73")
  void aWrittenPraiseEarnsPoints() {
    var answer = praise();
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().get("points").asInt()).isPositive();
    assertThat(answer.json().get("rules").get(0).asString()).isEqualTo("S10-73");
    assertThat(answer.json().get("channelLabel").asString()).isNotBlank();
    assertThat(messages(teller.client())).anyMatch(text -> text.contains("加分"));
    assertThat(appeal(teller.client(), answer.json().get("id").asLong()))
        .as("praise is not appealed against")
        .isEqualTo(409);
  }

  @Test
  @Rule("S10-70")
  @Rule("S10-15")
  void isSummedByMonthAndBranchAndEachFigureLeadsToItsEntries() throws IOException {
    var me = poster.client();
    post(me, "DEALER", Map.of("amount", 200));
    post(me, "DEALER", Map.of("amount", 200));
    praise();
    var before = today().withDayOfMonth(1).minusDays(1).toString();
    post(me, "DEALER", Map.of("onDay", before));
    var person = sum(me, "STAFF", null).getFirst();
    assertThat(person.get("staffId").asLong()).isEqualTo(teller.id());
    assertThat(person.get("faults").asInt()).isEqualTo(2);
    assertThat(person.get("amount").asInt()).isEqualTo(400);
    assertThat(person.get("points").asInt())
        .isEqualTo(person.get("faultPoints").asInt() + person.get("praisePoints").asInt());
    var entries = items(me, POINTS + "?month={month}&staff={id}", today().toString(), teller.id());
    assertThat(entries).hasSize(3);
    assertThat(entries.stream().mapToInt(each -> each.get("points").asInt()).sum())
        .isEqualTo(person.get("points").asInt());
    assertThat(sum(me, "STAFF", before).getFirst().get("faults").asInt()).isOne();
    assertThat(sum(me, "UNIT", null).getFirst().get("unitId").asLong()).isEqualTo(outlet);
    var figure = sum(officer, "BRANCH", null).stream().filter(this::ofBranch).findFirst();
    assertThat(figure.orElseThrow().get("points").asInt()).isEqualTo(person.get("points").asInt());
    assertThat(items(me, POINTS + "?month={month}&branch={id}", today().toString(), branch))
        .hasSize(3);
    assertThat(sums.branches(today()))
        .as("what the performance of branches reads")
        .anyMatch(
            line -> line.unitId() == branch && line.points() == person.get("points").asLong());
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(me.get(SUMS + "/book").bytes()))) {
      var rows = book.findSheet("员工").orElseThrow().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.get(1).getCellAsNumber(7).orElseThrow().intValue())
          .isEqualTo(person.get("points").asInt());
    }
  }

  private boolean ofBranch(JsonNode line) {
    return line.get("unitId").asLong() == branch;
  }

  private static List<JsonNode> sum(Client client, String by, @Nullable String month) {
    var path = SUMS + "?by=" + by + (month == null ? "" : "&month=" + month);
    return client.get(path).json().valueStream().toList();
  }

  /** Whatever is posted and undone, the ledger sums to what stands. */
  @Test
  void theSumOfTheLedgerIsThatOfTheEntriesThatStand() {
    var faults = Arbitraries.of("DEALER", "COMPLEX_LATE", "DELAY_EXPOSED", "PRAISE");
    var acts = Combinators.combine(faults, Arbitraries.of(true, false)).as(Made::new);
    JqwikSession.run(
        () -> acts.list().ofMinSize(1).ofMaxSize(6).sampleStream().limit(12).forEach(this::holds));
  }

  private record Made(String fault, boolean undone) {}

  private void holds(List<Made> all) {
    teller = staffs.person(ScopeKind.OWN_UNIT, outlet);
    var standing = new ArrayList<Integer>();
    for (var made : all) {
      var answer =
          made.fault().equals("PRAISE") ? praise() : post(poster.client(), made.fault(), Map.of());
      var id = answer.json().get("id").asLong();
      if (made.undone()) {
        var reason = Map.of("reason", "记错");
        assertThat(decider.client().post(POINTS + "/{id}/reversal", reason, id).status())
            .isEqualTo(201);
      } else {
        standing.add(answer.json().get("points").asInt());
      }
    }
    var line =
        sum(poster.client(), "STAFF", null).stream()
            .filter(each -> each.get("staffId").asLong() == teller.id())
            .findFirst()
            .orElseThrow();
    assertThat(line.get("points").asInt())
        .as("%s", all)
        .isEqualTo(standing.stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void theSubjectReadsHisEntryButDoesNotFindTheComplaint() {
    teller = staffs.person(ScopeKind.OWN_UNIT, outlet, "assessment.read", "complaint.read");
    var id = complained("COUNTER", "UPHELD");
    assertThat(confirm(poster.client(), proposalId(id), Map.of()).status()).isEqualTo(201);
    var own = items(teller.client(), POINTS + "/own").getFirst();
    assertThat(own.at("/entry/evidence").asString()).contains("言语不当");
    assertThat(own.at("/entry/caseId").isNull()).isTrue();
    assertThat(own.at("/entry/caseNumber").isNull()).isTrue();
    assertThat(items(teller.client(), POINTS + "?caseId={id}", id)).isEmpty();
    assertThat(items(teller.client(), POINTS).getFirst().get("caseNumber").isNull()).isTrue();
  }
}
