package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.procedure.Act;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A complaint from the first word to the archive, under the procedures of the bank. */
@KehengTest
class ComplaintTest extends ComplaintFixture {

  private static final ZoneId BANK = ZoneId.of("Asia/Shanghai");

  @Autowired BankClock time;
  @Autowired CaseActs acts;
  @Autowired TransactionTemplate transaction;

  @Test
  @Rule("S10-05")
  @Rule("S10-08")
  @Rule("S10-09")
  @Rule("S10-41")
  @Rule("S10-53")
  void goesFromTheFirstWordToTheArchive() {
    var id = lodge();
    assertThat(page(id).at("/complaint/ownerId").asLong()).as("who takes it").isEqualTo(clerk.id());
    assertThat(page(id).at("/complaint/phone").asString()).isEqualTo("139****5678");
    var me = clerk.client();
    assertThat(act(me, id, "ANSWERED", Map.of("note", "答", "manner", "SMS")).status())
        .as("before anything else")
        .isEqualTo(409);
    did(me, id, "ACCEPTED");
    assertThat(act(me, id, "ACKNOWLEDGED", Map.of()).json().at("/violations/0/field").asString())
        .isEqualTo("manner");
    did(me, id, "ACKNOWLEDGED");
    var early =
        post(me, id, "decision", Map.of("result", "UPHELD", "basis", "依据", "reasons", "理由"));
    assertThat(early.status()).as("not investigated").isEqualTo(409);
    assertThat(early.json().get("missing").get(0).asString()).isEqualTo("调查核实");
    did(me, id, "FOUND");
    decided(me, id, "UPHELD");
    did(me, id, "ANSWERED");
    assertThat(running(id)).as("clocks stop with the answer").isEmpty();
    did(me, id, "CLOSED");
    assertThat(post(me, id, "archive", Map.of()).status()).isEqualTo(204);
    var page = page(id);
    assertThat(page.at("/complaint/stage").asString()).isEqualTo("ARCHIVED");
    var closed = OffsetDateTime.parse(page.at("/complaint/closedAt").asString());
    assertThat(LocalDate.parse(page.at("/complaint/keepUntil").asString()))
        .isEqualTo(closed.atZoneSameInstant(BANK).toLocalDate().plusYears(3));
    assertThat(page.get("history").valueStream().map(act -> act.get("act").asString()))
        .containsExactly(
            "LODGED",
            "ACCEPTED",
            "ACKNOWLEDGED",
            "FOUND",
            "DECIDED",
            "ANSWERED",
            "CLOSED",
            "ARCHIVED");
  }

  @Test
  @Rule("S10-10")
  void runsUnderBothLawsAndShowsTheStricterFirst() {
    var id = lodge();
    assertThat(running(id)).contains("cbirc-2020/handle", "cbrc-2012/handle");
    var day = lodgedOn(id);
    var natural = clock(id, "cbirc-2020/handle");
    assertThat(due(natural)).isEqualTo(day.plusDays(16).atStartOfDay(BANK).toOffsetDateTime());
    assertThat(natural.at("/why/days").size()).as("the start and fifteen days").isEqualTo(16);
    assertThat(natural.at("/why/subject/valueLabel").asString())
        .as("the last day, not the moment after it")
        .isEqualTo(day.plusDays(15).toString());
    var working = clock(id, "cbrc-2012/handle");
    assertThat(
            working.at("/why/days").valueStream().filter(each -> each.get("counted").asBoolean()))
        .as("fifteen working days")
        .hasSize(15);
    assertThat(working.at("/why/articles/0/id").asString()).isEqualTo("S10-10");
    assertThat(due(natural)).isBefore(due(working));
    assertThat(page(id).at("/clocks/0/key").asString()).isNotEqualTo("cbrc-2012/handle");
  }

  @Test
  @Rule("S10-17")
  @Rule("S10-13")
  void isMajorByTheNumberOfPersonsAndCarriesTheClockOfWhoPassedItOn() {
    var told = told("GROUP_VISIT");
    told.put("onBehalf", "JOINT");
    told.put("persons", 20);
    told.put("representatives", List.of("甲", "乙", "丙", "丁", "戊", "己"));
    var six = clerk.client().post("/api/complaints", told);
    assertThat(six.json().at("/violations/0/field").asString()).isEqualTo("representatives");
    told.put("representatives", List.of("甲", "乙", "丙", "丁", "戊"));
    var id = lodge(clerk.client(), told);
    assertThat(page(id).at("/complaint/severity").asString()).isEqualTo("MAJOR");
    assertThat(messages("/complaints/" + id)).as("the head office is told at once").isOne();
    told.put("persons", 19);
    assertThat(page(lodge(clerk.client(), told)).at("/complaint/severity").asString())
        .isEqualTo("SERIOUS");

    var referred = told("REGULATOR");
    referred.put("referredBy", "PBC");
    var passedOn = lodge(clerk.client(), referred);
    assertThat(running(passedOn)).contains("pbc-2020/handle", "cbrc-2012/refer");
    did(clerk.client(), passedOn, "ACCEPTED");
    did(clerk.client(), passedOn, "REPORTED");
    assertThat(running(passedOn)).doesNotContain("cbrc-2012/refer");
  }

  private long messages(String link) {
    return officer
        .get("/api/messages?size=200")
        .json()
        .get("items")
        .valueStream()
        .filter(message -> link.equals(message.get("link").asString("")))
        .count();
  }

  @Test
  @Rule("S10-11")
  @Rule("S10-12")
  void isExtendedByWhoMayAndNoFurtherThanTheLongestTerm() {
    var id = lodge();
    var me = clerk.client();
    did(me, id, "ACCEPTED");
    assertThat(extension(id, "cbrc-2012/handle", 61).json().at("/violations/0/field").asString())
        .isEqualTo("amount");
    assertThat(extension(id, "cbirc-2020/handle", 60).status()).isEqualTo(204);
    var yes = Map.<String, Object>of("approved", true);
    assertThat(post(head.client(), id, "extensions/decision", yes).status())
        .as("sixty days are for the upper unit")
        .isEqualTo(403);
    assertThat(post(upper.client(), id, "extensions/decision", yes).status()).isEqualTo(204);
    var clock = clock(id, "cbirc-2020/handle");
    assertThat(due(clock))
        .isEqualTo(lodgedOn(id).plusDays(61).atStartOfDay(BANK).toOffsetDateTime());
    did(me, id, "EXTENSION_TOLD", Map.of("manner", "SMS"));

    assertThat(extension(id, "cbrc-2012/handle", 60).status()).isEqualTo(204);
    assertThat(post(head.client(), id, "extensions/decision", yes).status())
        .as("within the complex term")
        .isEqualTo(204);
    assertThat(
            clock(id, "cbrc-2012/handle")
                .at("/why/days")
                .valueStream()
                .filter(each -> each.get("counted").asBoolean()))
        .hasSize(60);
  }

  private io.keheng.Client.Answer extension(long id, String clock, int amount) {
    return post(
        clerk.client(),
        id,
        "extensions",
        Map.of("clock", clock, "amount", amount, "reason", "须外部鉴定"));
  }

  @Test
  @Rule("S10-46")
  void keepsOutWhoIsComplainedOfAndWhoDeclaresAConflict() {
    var other = staffs.person(io.keheng.identity.ScopeKind.OWN_UNIT, outlet, CLERK);
    var told = told("COUNTER");
    told.put("subjects", List.of(other.id()));
    var id = lodge(clerk.client(), told);
    assertThat(other.client().get(ONE, id).status()).as("it is about him").isEqualTo(404);
    did(clerk.client(), id, "ACCEPTED");
    var slip = Map.<String, Object>of("unitId", outlet, "staffId", other.id(), "reason", "请办");
    assertThat(post(clerk.client(), id, "slips", slip).status()).isEqualTo(409);
    assertThat(post(clerk.client(), id, "members", Map.of("staffId", other.id())).status())
        .isEqualTo(409);
    var conflict = Map.<String, Object>of("staffId", head.id(), "reason", "亲属关系");
    assertThat(post(clerk.client(), id, "conflicts", conflict).status()).isEqualTo(204);
    did(clerk.client(), id, "ACKNOWLEDGED");
    var recused = act(head.client(), id, "FOUND", Map.of("note", "查"));
    assertThat(recused.status()).isEqualTo(409);
    assertThat(recused.json().get("type").asString()).endsWith("complaint.recused.CONFLICT");
    var grounds =
        page(id).get("checks").valueStream().map(check -> check.get("groundLabel").asString(""));
    assertThat(grounds).as("each check is kept").contains("被投诉人", "有利害关系", "");
  }

  @Test
  @Rule("S10-80")
  @Rule("S10-81")
  @Rule("S10-37")
  void isHandedOnByASlipThatBothSidesSign() {
    var id = lodge();
    did(clerk.client(), id, "ACCEPTED");
    var desk = staffs.person(io.keheng.identity.ScopeKind.OWN_UNIT, branch, CLERK);
    assertThat(desk.client().get(ONE, id).status()).isEqualTo(404);
    var slip = Map.<String, Object>of("unitId", branch, "reason", "属分行职责");
    assertThat(post(clerk.client(), id, "slips", slip).status()).isEqualTo(204);
    assertThat(post(clerk.client(), id, "slips", slip).status()).as("once").isEqualTo(409);
    assertThat(desk.client().get(ONE, id).status()).as("handed on to his unit").isEqualTo(200);
    assertThat(post(clerk.client(), id, "slips/taking", Map.of()).status()).isEqualTo(403);
    assertThat(page(id).at("/complaint/ownerId").asLong()).isEqualTo(clerk.id());
    assertThat(post(desk.client(), id, "slips/return", Map.of("reason", "缺材料")).status())
        .isEqualTo(204);
    assertThat(post(clerk.client(), id, "slips", slip).status()).isEqualTo(204);
    assertThat(post(desk.client(), id, "slips/taking", Map.of()).status()).isEqualTo(204);
    var page = page(id);
    assertThat(page.at("/complaint/ownerId").asLong()).isEqualTo(desk.id());
    assertThat(page.at("/slips/1/slip/answeredBy").asString()).isEqualTo("测试" + desk.number());
    assertThat(page.at("/slips/1/slip/number").asString()).matches("Z\\d{9}");
    assertThat(clerk.client().get(ONE, id).status()).as("who took it still sees it").isEqualTo(200);
  }

  @Test
  void restsWhileSomethingOutsideIsWaitedForAndGoesOnByAsMuchLater() {
    var id = lodge();
    did(clerk.client(), id, "ACCEPTED");
    var before = due(clock(id, "cbirc-2020/handle"));
    var other = due(clock(id, "cbrc-2012/handle"));
    did(clerk.client(), id, "PAUSED", Map.of("note", "委托外部鉴定"));
    assertThat(clock(id, "cbirc-2020/handle").get("resting").isNull()).isFalse();
    time.later(
        Duration.ofDays(5),
        () ->
            transaction.executeWithoutResult(
                status ->
                    acts.act(acts.seen("complaint.handle", id), Act.RESUMED, null, Map.of())));
    var after = clock(id, "cbirc-2020/handle");
    assertThat(after.get("resting").isNull()).isTrue();
    assertThat(due(after)).isEqualTo(before.plusDays(5));
    assertThat(due(clock(id, "cbrc-2012/handle"))).as("this law knows no pause").isEqualTo(other);
  }

  @Test
  void tellsTheSecondClerkWhatChanged() {
    var id = lodge();
    var stale = version(id);
    did(clerk.client(), id, "ACCEPTED");
    var late = act(head.client(), id, "FOUND", Map.of("note", "查", "version", stale));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("changedBy").asString()).isEqualTo("测试" + clerk.number());
  }

  private LocalDate lodgedOn(long id) {
    return OffsetDateTime.parse(page(id).at("/complaint/lodgedAt").asString())
        .atZoneSameInstant(BANK)
        .toLocalDate();
  }

  private static OffsetDateTime due(tools.jackson.databind.JsonNode clock) {
    return OffsetDateTime.parse(clock.get("dueAt").asString())
        .atZoneSameInstant(BANK)
        .toOffsetDateTime();
  }
}
