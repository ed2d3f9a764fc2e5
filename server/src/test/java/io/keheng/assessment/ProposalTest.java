package io.keheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Together;
import io.keheng.complaintdecision.CaseDecided;
import io.keheng.complaintwatch.ClockWatch;
import io.keheng.identity.ScopeKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What complaints point at is proposed once, and posted when somebody with no part confirms it. */
@KehengTest
class ProposalTest extends AssessmentFixture {

  @Autowired ClockWatch watch;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  @Test
  @Rule("S10-71")
  void anUpheldComplaintIsPostedWhenAPersonConfirmsIt() {
    var id = complained("COUNTER", "UPHELD");
    var line = proposal(id);
    assertThat(line.at("/proposal/staffId").asLong()).isEqualTo(teller.id());
    assertThat(line.at("/proposal/fault").asString()).isEqualTo("CONDUCT");
    assertThat(line.get("least").asInt()).isEqualTo(30);
    assertThat(line.get("most").asInt()).isEqualTo(200);
    assertThat(messages(poster.client())).anyMatch(text -> text.contains("记分建议"));
    assertThat(items(officer, POINTS + "?caseId={id}", id)).as("nothing yet").isEmpty();
    var proposal = proposalId(id);
    for (var amount : List.of("29.99", "200.01")) {
      assertThat(
              confirm(poster.client(), proposal, Map.of("amount", amount))
                  .json()
                  .at("/violations/0/field")
                  .asString())
          .isEqualTo("amount");
    }
    var answer = confirm(poster.client(), proposal, Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().get("points").asInt()).isNegative();
    assertThat(answer.json().get("amount").isNull()).as("empty unless written").isTrue();
    assertThat(answer.json().get("rules").get(0).asString()).isEqualTo("S10-71");
    assertThat(confirm(poster.client(), proposal, Map.of()).status()).isEqualTo(409);
    var entries = items(poster.client(), POINTS + "?caseId={id}", id);
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().get("caseId").asLong()).isEqualTo(id);
    assertThat(messages(teller.client())).anyMatch(text -> text.contains("被记分"));
    assertThat(messages(poster.client())).noneMatch(text -> text.contains("记分建议"));
  }

  @Test
  @Rule("S10-71")
  void whatReachedThePressWeighsMore() {
    var exposed = complained("MEDIA", "PARTLY");
    var line = proposal(exposed);
    assertThat(line.at("/proposal/fault").asString()).isEqualTo("CONDUCT_EXPOSED");
    var answer = confirm(poster.client(), proposalId(exposed), Map.of("amount", "500"));
    assertThat(answer.json().get("amount").asInt()).isEqualTo(500);
    assertThat(confirm(poster.client(), proposalId(exposed), Map.of()).status()).isEqualTo(409);
    var plain = proposal(complained("COUNTER", "UPHELD"));
    assertThat(line.get("points").asInt()).isLessThan(plain.get("points").asInt());
    assertThat(line.get("least").asInt()).isEqualTo(100);
  }

  @Test
  @Rule("S10-70")
  @Rule("S10-72")
  void theClassOfTheCaseNamesTheFault() {
    follows("minute-timers");
    var delay = classified("MEDIA", "DELIVERY");
    assertThat(delay.at("/proposal/fault").asString()).isEqualTo("DELAY_EXPOSED");
    assertThat(delay.get("least").asInt()).isEqualTo(50);
    assertThat(delay.get("most").asInt()).isEqualTo(500);
    var shop = classified("COUNTER", "SHOP");
    assertThat(shop.at("/proposal/fault").asString()).isEqualTo("OWN_SHOP");
    assertThat(shop.get("least").isNull()).as("the bonus, which is no amount").isTrue();
    var one = Map.<String, Object>of("amount", "1");
    assertThat(confirm(poster.client(), shop.at("/proposal/id").asLong(), one).status())
        .isEqualTo(422);
    var dealer = classified("COUNTER", "DEALER");
    assertThat(dealer.get("least").asInt()).isEqualTo(200);
    assertThat(dealer.get("most").asInt()).isEqualTo(200);
  }

  private JsonNode classified(String channel, String caseClass) {
    var told = told(channel);
    told.put("contract", "HT-3");
    told.put("address", "某市某路 3 号");
    var id = lodge(told);
    post(clerk.client(), id, "class", Map.of("caseClass", caseClass));
    did(id, "ACCEPTED");
    var second =
        staffs.person(ScopeKind.OWN_UNIT, outlet, "complaint.read", "complaint.handle").client();
    post(clerk.client(), id, "slips", Map.of("unitId", outlet, "reason", "请调查"));
    post(second, id, "slips/taking", Map.of());
    post(second, id, "acts", Map.of("act", "FOUND", "note", "如实"));
    decided(second, id, "UPHELD");
    return proposal(id);
  }

  @Test
  @Rule("S10-69")
  void whoMissesATermIsProposed() {
    var id = lodge(told("COUNTER"));
    lapse(17);
    await().until(() -> !proposed(officer, id).isEmpty());
    var line = proposal(id);
    assertThat(line.at("/proposal/fault").asString()).isEqualTo("ACCEPTOR_LATE");
    assertThat(line.at("/proposal/staffId").asLong()).isEqualTo(clerk.id());
    assertThat(line.at("/proposal/happenedOn").asString()).isGreaterThan(today().toString());
    assertThat(line.get("least").asInt()).isEqualTo(30);
    assertThat(line.get("most").asInt()).isEqualTo(50);
  }

  @Test
  @Rule("S33-06")
  void anEmployeesComplaintHandledLateIsProposed() {
    var told = told("INTERNAL");
    told.put("staff", true);
    told.put("happenedAt", "2026-03-01T02:00:00Z");
    told.put("demand", "重新核定考勤");
    var id = lodge(told);
    did(id, "ACCEPTED");
    lapse(10);
    await().until(() -> !proposed(officer, id).isEmpty());
    var line = proposal(id);
    assertThat(line.at("/proposal/fault").asString()).isEqualTo("STAFF_CASE_LATE");
    assertThat(line.get("least").asInt()).isEqualTo(50);
    assertThat(line.get("most").asInt()).isEqualTo(50);
  }

  @Test
  @Rule("S10-66")
  @Rule("S10-68")
  void whoLetsTheTermsOfTheHeadAndTheTopLeaderPassIsProposed() {
    follows("minute-timers");
    var told = told("TELEPHONE");
    told.put("contract", "HT-3");
    told.put("address", "某市某路 3 号");
    var id = lodge(told);
    did(id, "ACCEPTED");
    var second =
        staffs.person(ScopeKind.OWN_UNIT, outlet, "complaint.read", "complaint.handle").client();
    post(clerk.client(), id, "slips", Map.of("unitId", outlet, "reason", "请调查"));
    post(second, id, "slips/taking", Map.of());
    List.of(8, 16, 24).forEach(this::lapse);
    await().until(() -> faults(id).contains("TOP_LEADER_LATE"));
    assertThat(faults(id)).contains("INVESTIGATION_LATE").doesNotHaveDuplicates();
  }

  /** Looks at the clocks as on a later day, at those of other tests too. */
  private void lapse(int days) {
    time.later(
        Duration.ofDays(days),
        () -> {
          while (watch.lapse() > 0) {
            // until none is left
          }
        });
  }

  private List<String> faults(long id) {
    return proposed(officer, id).stream()
        .map(each -> each.at("/proposal/fault").asString())
        .toList();
  }

  @Test
  void aRejectedComplaintComesToNothing() {
    var rejected = complained("COUNTER", "REJECTED");
    var upheld = complained("COUNTER", "UPHELD");
    proposal(upheld);
    assertThat(proposed(officer, rejected)).isEmpty();
  }

  @Test
  void nobodyConfirmsWhatIsAboutHimselfOrWhatHeMustKeepOutOf() {
    teller = staffs.person(ScopeKind.OWN_UNIT, outlet, "assessment.read", "assessment.post");
    var id = lodge(told("COUNTER"));
    did(id, "ACCEPTED");
    post(clerk.client(), id, "conflicts", Map.of("staffId", poster.id(), "reason", "被投诉人的亲属"));
    did(id, "ACKNOWLEDGED");
    did(id, "FOUND");
    decided(clerk.client(), id, "UPHELD");
    var proposal = proposalId(id);
    assertThat(proposed(teller.client(), id)).as("kept from the subject").isEmpty();
    assertThat(confirm(teller.client(), proposal, Map.of()).status()).isEqualTo(404);
    assertThat(confirm(poster.client(), proposal, Map.of()).status()).isEqualTo(409);
    var elsewhere = staffs.with(ScopeKind.OWN_UNIT, staffs.headOffice().id(), "assessment.post");
    assertThat(confirm(elsewhere, proposal, Map.of()).status()).isEqualTo(404);
    assertThat(confirm(officer, proposal, Map.of()).status()).isEqualTo(201);
  }

  @Test
  void isDismissedForAReason() {
    var proposal = proposalId(complained("COUNTER", "UPHELD"));
    var door = PROPOSALS + "/{id}/dismissal";
    assertThat(poster.client().post(door, Map.of("reason", " "), proposal).status()).isEqualTo(422);
    var reason = Map.of("reason", "首次且情节轻微，已批评教育");
    assertThat(poster.client().post(door, reason, proposal).status()).isEqualTo(204);
    assertThat(confirm(poster.client(), proposal, Map.of()).status()).isEqualTo(409);
    var dismissed = items(poster.client(), PROPOSALS + "?state=DISMISSED");
    assertThat(dismissed).hasSize(1);
    assertThat(dismissed.getFirst().at("/proposal/answer").asString()).contains("批评教育");
    assertThat(items(poster.client(), PROPOSALS + "?state=OPEN")).isEmpty();
  }

  @Test
  void isProposedAndPostedOnceHoweverManyAskAtOnce() {
    var id = complained("COUNTER", "UPHELD");
    var proposal = proposalId(id);
    var sign = complained("COUNTER", "UPHELD");
    Together.each(
        IntStream.range(0, 12).boxed(),
        one ->
            transaction.executeWithoutResult(
                status -> events.publishEvent(new CaseDecided(one == 11 ? sign : id))));
    proposal(sign);
    var posted = new AtomicInteger();
    Together.each(
        IntStream.range(0, 8).boxed(),
        one -> {
          if (confirm(poster.client(), proposal, Map.of()).status() == 201) {
            posted.incrementAndGet();
          }
        });
    assertThat(posted).hasValue(1);
    assertThat(items(officer, POINTS + "?caseId={id}", id)).hasSize(1);
    assertThat(proposed(officer, id)).hasSize(1);
  }

  @Test
  void isNotPostedOnceTheComplaintIsNotUpheldAnyMore() {
    var id = complained("COUNTER", "UPHELD");
    var proposal = proposalId(id);
    did(id, "ANSWERED");
    did(id, "REOPENED");
    did(id, "FOUND");
    decided(clerk.client(), id, "REJECTED");
    assertThat(confirm(poster.client(), proposal, Map.of()).json().get("title").asString())
        .isEqualTo("投诉不再属实");
  }

  @Test
  void whatWasPostedIsDoubtedOnceTheComplaintIsNotUpheldAnyMore() {
    var id = complained("COUNTER", "UPHELD");
    assertThat(confirm(poster.client(), proposalId(id), Map.of()).status()).isEqualTo(201);
    did(id, "ANSWERED");
    did(id, "REOPENED");
    did(id, "FOUND");
    decided(clerk.client(), id, "REJECTED");
    await().until(() -> messages(decider.client()).stream().anyMatch(t -> t.contains("不再认定属实")));
  }
}
