package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.complaintwatch.ClockWatch;
import io.keheng.identity.ScopeKind;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps that a procedure adds: none is left out, each is done by whom it is due to. */
@KehengTest
class CaseStepTest extends ComplaintFixture {

  @Autowired Procedures procedures;
  @Autowired BankClock clock;
  @Autowired ClockWatch watch;

  @Test
  @Rule("S10-24")
  void inEveryProcedureNothingIsDecidedBeforeItIsFoundNorAnsweredBeforeItIsDecided() {
    for (var procedure : procedures.all()) {
      var acts = procedure.steps().stream().map(Procedure.Step::act).toList();
      var found = acts.indexOf(Act.FOUND);
      assertThat(acts.indexOf(Act.DECIDED)).as(procedure.code()).isGreaterThan(found);
      assertThat(found).as(procedure.code() + " investigates").isPositive();
      assertThat(acts.indexOf(Act.ANSWERED))
          .as(procedure.code())
          .isGreaterThan(acts.indexOf(Act.DECIDED));
    }
  }

  @Test
  @Rule("S10-24")
  void noStepIsLeftOutNorTakenOutOfOrder() {
    follows(outlet, "rural-bank");
    var id = lodge(clerk.client(), told("COUNTER"));
    assertThat(act(clerk.client(), id, "FOUND", Map.of("note", "x")).status()).isEqualTo(409);
    did(clerk.client(), id, "ACCEPTED");
    var early = Map.<String, Object>of("result", "UPHELD", "basis", "依据", "reasons", "理由");
    assertThat(missing(id, early)).containsExactly("告知受理情况、时限与联系方式", "调查核实");
    var paid = new HashMap<>(early);
    paid.put("compensation", "100");
    assertThat(missing(id, paid))
        .as("nor is a compensation proposed before it is found")
        .contains("调查核实");
    did(clerk.client(), id, "ACKNOWLEDGED");
    did(clerk.client(), id, "FOUND");
    assertThat(act(clerk.client(), id, "ANSWERED", Map.of("note", "x", "manner", "SMS")).status())
        .as("not before it is decided")
        .isEqualTo(409);
    decided(clerk.client(), id, "UPHELD");
    did(head.client(), id, "REPLY_READ");
    did(clerk.client(), id, "ANSWERED");
    did(clerk.client(), id, "REOPENED");
    assertThat(missing(id, early)).as("handled anew, found anew").containsExactly("调查核实");
  }

  private List<String> missing(long id, Map<String, Object> decision) {
    var answer = post(clerk.client(), id, "decision", decision);
    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    return answer.json().get("missing").valueStream().map(each -> each.asString()).toList();
  }

  @Test
  @Rule("S10-26")
  void aSecondPersonReadsTheReplyBeforeItGoesAndMayReturnIt() {
    follows(outlet, "rural-bank");
    var id = lodge(clerk.client(), told("COUNTER"));
    Stream.of("ACCEPTED", "ACKNOWLEDGED", "FOUND").forEach(act -> did(clerk.client(), id, act));
    decided(clerk.client(), id, "REJECTED");
    assertThat(todos(head)).as("to be read").contains("/complaints/" + id);
    var answer = Map.<String, Object>of("note", "答复", "manner", "TELEPHONE");
    assertThat(act(clerk.client(), id, "ANSWERED", answer).status()).isEqualTo(409);
    assertThat(act(clerk.client(), id, "REPLY_READ", Map.of()).status())
        .as("not who decided")
        .isEqualTo(403);
    did(head.client(), id, "REPLY_RETURNED", Map.of("note", "理由没有回应第二项诉求"));
    assertThat(todos(head)).doesNotContain("/complaints/" + id);
    assertThat(todos(clerk)).as("returned").contains("/complaints/" + id);
    decided(clerk.client(), id, "PARTLY");
    assertThat(act(clerk.client(), id, "ANSWERED", answer).status()).as("read anew").isEqualTo(409);
    did(head.client(), id, "REPLY_READ");
    did(clerk.client(), id, "ANSWERED", answer);
  }

  @Test
  @Rule("S10-26")
  void whoHasNothingToDoWithACaseSeesNothingOfItAndItsTelephoneStaysMasked() {
    var id = lodge();
    var stranger = staffs.person(ScopeKind.OWN, branch, CLERK);
    for (var door : List.of("", "/papers", "/messages", "/attachments", "/meetings")) {
      assertThat(stranger.client().get(ONE + door, id).status()).as(door).isEqualTo(404);
    }
    assertThat(page(id).toString()).contains("139****").doesNotContain("13912345678");
  }

  @Test
  @Rule("S10-57")
  void aReplyThatIsPromisedOnSiteBecomesAClockAndIsKept() {
    follows(outlet, "minute-timers");
    var told = told("COUNTER");
    told.put("contract", "HT-1");
    told.put("address", "人民路一号");
    var id = lodge(clerk.client(), told);
    var at = clock.instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
    var promise = Map.<String, Object>of("note", "客户要求现场解决", "replyAt", at.toString());
    var past = new HashMap<>(promise);
    past.put("replyAt", "2026-01-01T00:00:00Z");
    assertThat(act(clerk.client(), id, "REPLY_PROMISED", past).json().at("/violations/0/field"))
        .hasToString("\"replyAt\"");
    did(clerk.client(), id, "REPLY_PROMISED", promise);
    assertThat(Instant.parse(clock(id, "minute-timers/promised").get("dueAt").asString()))
        .isEqualTo(at);
    assertThat(act(clerk.client(), id, "REPLY_PROMISED", promise).status())
        .as("kept, not replaced")
        .isEqualTo(409);
    clock.later(
        Duration.ofHours(3),
        () -> {
          watch.lapse();
          assertThat(clock(id, "minute-timers/promised").get("late").asBoolean()).isTrue();
        });
    told.putAll(Map.of("channel", "INTERNAL", "staff", true, "demand", "x"));
    told.put("happenedAt", "2026-03-01T02:00:00Z");
    var other = lodge(clerk.client(), told);
    assertThat(act(clerk.client(), other, "REPLY_PROMISED", promise).status())
        .as("only where the procedure has it")
        .isEqualTo(409);
  }

  private long suggested() {
    follows(outlet, "ximenlin");
    var told = told("TELEPHONE");
    told.put("happenedAt", "2026-03-01T02:00:00Z");
    told.put("place", "门店");
    told.put("content", "建议增设周末安装服务");
    var id = lodge(clerk.client(), told);
    assertThat(post(clerk.client(), id, "class", Map.of("caseClass", "SUGGESTION")).status())
        .isEqualTo(204);
    return id;
  }

  @Test
  @Rule("S10-83")
  void aValuableSuggestionGoesToTheVicePresidentAndIsExecutedOnceApproved() {
    var id = suggested();
    did(clerk.client(), id, "ACCEPTED");
    var slip = new HashMap<String, Object>(Map.of("unitId", outlet, "reason", "有价值"));
    var nobody = post(clerk.client(), id, "slips", slip);
    assertThat(nobody.json().at("/violations/0/message").asString()).contains("销售副总经理");
    slip.put("staffId", head.id());
    assertThat(post(clerk.client(), id, "slips", slip).status()).isEqualTo(204);
    assertThat(post(head.client(), id, "slips/taking", Map.of()).status()).isEqualTo(204);
    did(head.client(), id, "OPINION_SIGNED", Map.of("note", "建议采纳"));
    var decision = Map.<String, Object>of("result", "UPHELD", "basis", "依据", "reasons", "采纳");
    assertThat(
            post(head.client(), id, "decision", decision).json().get("missing").get(0).asString())
        .isEqualTo("总经理审批");
    var yes = Map.<String, Object>of("approved", true);
    assertThat(post(head.client(), id, "opinion/approval", yes).status())
        .as("not his own")
        .isEqualTo(403);
    assertThat(todos(upper)).contains("/complaints/" + id);
    assertThat(post(upper.client(), id, "opinion/approval", yes).status()).isEqualTo(204);
    assertThat(todos(clerk)).as("back with who took it").contains("/complaints/" + id);
    decided(clerk.client(), id, "UPHELD");
  }

  private long investigated() {
    follows(outlet, "ximenlin");
    var told = told("TELEPHONE");
    told.put("happenedAt", "2026-03-01T02:00:00Z");
    told.put("place", "仓库");
    var id = lodge(clerk.client(), told);
    post(clerk.client(), id, "class", Map.of("caseClass", "QUALITY"));
    did(clerk.client(), id, "ACCEPTED");
    var slip = Map.<String, Object>of("unitId", outlet, "staffId", head.id(), "reason", "质量");
    assertThat(post(clerk.client(), id, "slips", slip).status()).isEqualTo(204);
    assertThat(post(head.client(), id, "slips/taking", Map.of()).status()).isEqualTo(204);
    did(head.client(), id, "FOUND");
    var members =
        Stream.generate(() -> staffs.person(ScopeKind.OWN, branch, CLERK))
            .limit(3)
            .toArray(Staffs.Person[]::new);
    var motion =
        Map.<String, Object>of(
            "motion", "返修",
            "shares", List.of(Map.of("party", "BANK", "percent", "100")),
            "reworkUntil", "2030-02-10",
            "deliveryOn", "2030-02-12");
    called(head.client(), id, motion, members);
    Stream.of(members).forEach(member -> votes(member, id, "FOR"));
    var closed = post(head.client(), id, "meetings/closing", Map.of("finding", "同意"));
    assertThat(closed.status()).as(closed.text()).isEqualTo(204);
    return id;
  }

  @Test
  @Rule("S10-92")
  void theHandlingIsWrittenOnTheFormApprovedAndReturned() {
    var id = investigated();
    did(head.client(), id, "OPINION_SIGNED", Map.of("note", "返修"));
    var no = new HashMap<String, Object>(Map.of("approved", false));
    assertThat(post(upper.client(), id, "opinion/approval", no).status())
        .as("a refusal says why")
        .isEqualTo(422);
    no.put("answer", "请补充责任认定");
    assertThat(post(upper.client(), id, "opinion/approval", no).status()).isEqualTo(204);
    assertThat(todos(head)).as("to be written anew").contains("/complaints/" + id);
    did(head.client(), id, "OPINION_SIGNED", Map.of("note", "返修，总部产品", "shared", true));
    var yes = Map.<String, Object>of("approved", true);
    assertThat(post(upper.client(), id, "opinion/approval", yes).status())
        .as("with the group, by the head office")
        .isEqualTo(403);
    assertThat(post(officer, id, "opinion/approval", yes).status()).isEqualTo(204);
    assertThat(page(id).at("/complaint/ownerId").asLong()).isEqualTo(clerk.id());
    assertThat(todos(clerk)).contains("/complaints/" + id);
  }

  @Test
  @Rule("S10-90")
  void aReworkIsArrangedWithinTheTermOfTheMemoAndItsDeliveryTracked() {
    var id = investigated();
    opined(head.client(), id, Map.of());
    decided(clerk.client(), id, "UPHELD");
    var form = new HashMap<String, Object>(Map.of("note", "返修", "staffId", head.id()));
    form.put("until", "2030-02-11");
    assertThat(act(clerk.client(), id, "REWORK_SET", form).json().at("/violations/0/field"))
        .as("beyond the memo")
        .hasToString("\"until\"");
    form.put("until", "2030-02-10");
    did(clerk.client(), id, "REWORK_SET", form);
    assertThat(running(id)).contains("ximenlin/rework", "ximenlin/delivery");
    assertThat(todos(head)).contains("/complaints/" + id);
    did(clerk.client(), id, "ANSWERED");
    did(clerk.client(), id, "SATISFACTION_ASKED", Map.of("score", 4, "note", "等返修"));
    did(clerk.client(), id, "REWORK_DONE");
    assertThat(running(id)).doesNotContain("ximenlin/rework");
    did(clerk.client(), id, "DELIVERED");
    assertThat(running(id)).doesNotContain("ximenlin/delivery");
    assertThat(todos(head)).as("delivered").doesNotContain("/complaints/" + id);
  }
}
