package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.complaintwatch.ClockWatch;
import io.keheng.identity.ScopeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Procedures beside that of the bank: each with its channels, facts, steps, clocks and numbers. */
@KehengTest
class ProcedureTest extends ComplaintFixture {

  private static final ZoneId BANK = ZoneId.of("Asia/Shanghai");

  @Autowired BankClock clock;
  @Autowired ClockWatch watch;

  @ParameterizedTest
  @CsvSource({
    "cbirc-2020, TELEPHONE, cbirc-2020/handle, 15 个自然日",
    "cbrc-2012, TELEPHONE, cbrc-2012/handle, 15 个工作日",
    "pbc-2020, REGULATOR, pbc-2020/handle, 15 个自然日",
    "rural-bank, TELEPHONE, rural-bank/handle, 15 个工作日",
    "boc, TELEPHONE, boc/handle, 15 个工作日",
    "better-service, OPINION_BOX, better-service/handle, 10 个工作日",
    "generic-bank, SUPERIOR, generic-bank/handle, 10 个工作日",
    "law-firm, LETTER, law-firm/handle, 15 个工作日",
    "vehicle-repair, COUNTER, vehicle-repair/answer, 24 小时",
    "service-course, COUNTER, service-course/handle, 3 个工作日",
    "hospital, LETTER, hospital/handle, 15 个工作日",
    "uk-disp, EMAIL, uk-disp/summary, 3 个工作日",
    "us-cfpb, WEBSITE, us-cfpb/respond, 15 个自然日"
  })
  void eachStartsItsClocksWithTheIntake(
      String procedure, String channel, String key, String amount) {
    follows(outlet, procedure);
    var id = lodge(clerk.client(), told(channel));
    assertThat(page(id).at("/complaint/procedure").asString()).isEqualTo(procedure);
    assertThat(clock(id, key).get("amountLabel").asString()).isEqualTo(amount);
  }

  @Test
  @Rule("S10-98")
  void promisesAnAnswerWithinTwentyFourHours() {
    follows(outlet, "vehicle-repair");
    var page = page(lodge());
    var lodged = Instant.parse(page.at("/complaint/lodgedAt").asString());
    assertThat(Instant.parse(page.at("/clocks/0/dueAt").asString()))
        .isEqualTo(lodged.plus(Duration.ofHours(24)));
  }

  @Test
  @Rule("S10-77")
  @Rule("S10-78")
  @Rule("S10-79")
  @Rule("S10-76")
  void numbersByYearMonthDayAndTheSequenceOfTheYear() {
    follows(outlet, "ximenlin");
    var told = told("TELEPHONE");
    var bare = clerk.client().post("/api/complaints", told);
    assertThat(bare.json().get("violations").findValuesAsString("field"))
        .containsExactlyInAnyOrder("happenedAt", "place");
    told.put("happenedAt", "2026-03-01T02:00:00Z");
    told.put("place", "一楼大厅");
    var first = page(lodge(clerk.client(), told));
    var second = page(lodge(clerk.client(), told));
    var number = first.at("/complaint/number").asString();
    var day = LocalDate.ofInstant(Instant.parse(first.at("/complaint/lodgedAt").asString()), BANK);
    assertThat(number).startsWith(DateTimeFormatter.ofPattern("yyMMdd").format(day)).hasSize(9);
    assertThat(Integer.parseInt(second.at("/complaint/number").asString().substring(6)))
        .isEqualTo(Integer.parseInt(number.substring(6)) + 1);

    var id = first.at("/complaint/id").asLong();
    assertThat(
            act(clerk.client(), id, "ACCEPTED", Map.of()).json().get("missing").get(0).asString())
        .isEqualTo("主任分类");
    assertThat(first.at("/labels/classes").findValuesAsString("code"))
        .containsExactly("GRIEVANCE", "SUGGESTION", "QUALITY", "PACKAGING", "SERVICE");
  }

  @Test
  @Rule("S10-82")
  @Rule("S10-89")
  @Rule("S10-91")
  @Rule("S10-93")
  @Rule("S10-94")
  void eachClassHasItsOwnStepsAndClocks() {
    follows(outlet, "ximenlin");
    var quality = classified("QUALITY");
    assertThat(running(quality)).containsExactly("ximenlin/punish");
    handedOn(quality);
    assertThat(clock(quality, "ximenlin/memo").get("amountLabel").asString()).isEqualTo("2 个工作日");
    assertThat(clock(quality, "ximenlin/punish").get("amountLabel").asString()).isEqualTo("3 个工作日");
    var packaging = classified("PACKAGING");
    handedOn(packaging);
    assertThat(running(packaging)).containsExactly("ximenlin/packaging");
    did(head.client(), packaging, "FOUND");
    assertThat(running(packaging)).as("the opinion is written").isEmpty();
    var service = classified("SERVICE");
    handedOn(service);
    assertThat(running(service)).containsExactly("ximenlin/service");
    var grievance = classified("GRIEVANCE");
    did(clerk.client(), grievance, "ACCEPTED");
    decided(clerk.client(), grievance, "REJECTED");
    assertThat(stage(grievance)).as("answered at once, without a slip").isEqualTo("DECIDED");
  }

  private long classified(String code) {
    var told = told("TELEPHONE");
    told.put("happenedAt", "2026-03-01T02:00:00Z");
    told.put("place", "仓库");
    var id = lodge(clerk.client(), told);
    assertThat(post(clerk.client(), id, "class", Map.of("caseClass", code)).status())
        .isEqualTo(204);
    return id;
  }

  private void handedOn(long id) {
    did(clerk.client(), id, "ACCEPTED");
    var slip = Map.<String, Object>of("unitId", outlet, "staffId", head.id(), "reason", "请调查");
    assertThat(post(clerk.client(), id, "slips", slip).status()).isEqualTo(204);
    assertThat(post(head.client(), id, "slips/taking", Map.of()).status()).isEqualTo(204);
  }

  @Test
  @Rule("S10-55")
  @Rule("S10-56")
  @Rule("S10-58")
  @Rule("S10-59")
  @Rule("S10-60")
  void countsMinutesFromHandToHand() {
    follows(outlet, "minute-timers");
    var told = told("TELEPHONE");
    assertThat(
            clerk
                .client()
                .post("/api/complaints", told)
                .json()
                .get("violations")
                .findValuesAsString("field"))
        .containsExactlyInAnyOrder("contract", "address");
    told.put("contract", "HT-1");
    told.put("address", "某市某路 1 号");
    var id = lodge(clerk.client(), told);
    assertThat(minutes(id, "deliver")).isEqualTo("30 工作分钟");
    handedOn(id);
    assertThat(running(id)).containsExactly("minute-timers/investigate");
    assertThat(minutes(id, "investigate")).isEqualTo("30 工作分钟");
    did(
        head.client(),
        id,
        "DATA_ASKED",
        Map.of("note", "请提供数据", "staffId", clerk.id(), "until", "2030-01-31"));
    assertThat(minutes(id, "data")).isEqualTo("20 工作分钟");
    did(head.client(), id, "DATA_GIVEN");
    did(head.client(), id, "FOUND");
    decided(head.client(), id, "UPHELD");
    assertThat(running(id)).containsExactly("minute-timers/reply");
    assertThat(minutes(id, "reply")).isEqualTo("10 工作分钟");
    did(head.client(), id, "ANSWERED");
    assertThat(running(id)).as("the weekly visit").containsExactly("minute-timers/visit");
  }

  private String minutes(long id, String code) {
    return clock(id, "minute-timers/" + code).get("amountLabel").asString();
  }

  @Test
  @Rule("S10-62")
  void isVisitedWithinTheWeekBeforeItIsClosed() {
    follows(outlet, "minute-timers");
    var id = answered();
    assertThat(clock(id, "minute-timers/visit").get("amountLabel").asString()).isEqualTo("7 个自然日");
    assertThat(act(head.client(), id, "CLOSED", Map.of()).status()).isEqualTo(409);
    did(head.client(), id, "VISITED", Map.of("note", "满意", "score", 5));
    did(head.client(), id, "CLOSED");
    assertThat(running(id)).isEmpty();
  }

  private long answered() {
    var told = told("TELEPHONE");
    told.put("contract", "HT-2");
    told.put("address", "某市某路 2 号");
    var id = lodge(clerk.client(), told);
    handedOn(id);
    did(head.client(), id, "FOUND");
    decided(head.client(), id, "UPHELD");
    did(head.client(), id, "ANSWERED");
    return id;
  }

  @Test
  @Rule("S10-42")
  @Rule("S10-63")
  @Rule("S10-66")
  @Rule("S10-68")
  void isRaisedLevelByLevelWhenItsClocksLapse() {
    follows(outlet, "minute-timers");
    var told = told("TELEPHONE");
    told.put("contract", "HT-3");
    told.put("address", "某市某路 3 号");
    var id = lodge(clerk.client(), told);
    handedOn(id);
    clock.later(Duration.ofDays(8), watch::lapse);
    assertThat(acts(id)).contains("RAISED_HEAD").doesNotContain("RAISED_TOP");
    assertThat(running(id)).contains("minute-timers/head-investigate");
    clock.later(Duration.ofDays(16), watch::lapse);
    assertThat(acts(id)).contains("RAISED_TOP").doesNotContain("RAISED_GENERAL");
    assertThat(running(id)).contains("minute-timers/top", "minute-timers/top-solved");
    clock.later(Duration.ofDays(20), watch::lapse);
    assertThat(acts(id)).contains("RAISED_GENERAL");
    var once = acts(id).size();
    clock.later(Duration.ofDays(20), watch::lapse);
    assertThat(acts(id)).as("each clock is told of once").hasSize(once);
  }

  private List<String> acts(long id) {
    return page(id).get("history").valueStream().map(act -> act.get("act").asString()).toList();
  }

  @Test
  @Rule("S10-47")
  @Rule("S10-48")
  @Rule("S10-49")
  @Rule("S10-50")
  @Rule("S10-51")
  void isDecidedAfterAnOpinionAndWhatIsOfPrincipleAfterAMeeting() {
    follows(outlet, "law-firm");
    var id = lodge(clerk.client(), told("LETTER"));
    assertThat(post(clerk.client(), id, "class", Map.of("caseClass", "PRINCIPLE")).status())
        .isEqualTo(204);
    did(clerk.client(), id, "ACCEPTED");
    assertThat(clock(id, "law-firm/arrangement").get("amountLabel").asString()).isEqualTo("1 个工作日");
    did(clerk.client(), id, "ACKNOWLEDGED");
    did(clerk.client(), id, "FOUND");
    assertThat(missing(id)).containsExactly("签署处理意见", "会议讨论决定");
    did(clerk.client(), id, "OPINION_SIGNED", Map.of("note", "建议支持"));
    assertThat(missing(id)).containsExactly("会议讨论决定");
    meets(clerk.client(), id, clerk, head, upper);
    decided(clerk.client(), id, "UPHELD");
  }

  private List<String> missing(long id) {
    var answer =
        post(
            clerk.client(),
            id,
            "decision",
            Map.of("result", "UPHELD", "basis", "依据", "reasons", "理由"));
    assertThat(answer.status()).isEqualTo(409);
    return answer.json().get("missing").valueStream().map(each -> each.asString()).toList();
  }

  @Test
  @Rule("S33-01")
  @Rule("S33-02")
  @Rule("S33-03")
  @Rule("S33-06")
  @Rule("S33-07")
  void employeesComplainOnTheSameWayByTheirOwnProcedure() {
    var told = told("INTERNAL");
    told.put("staff", true);
    assertThat(
            clerk
                .client()
                .post("/api/complaints", told)
                .json()
                .get("violations")
                .findValuesAsString("field"))
        .containsExactlyInAnyOrder("happenedAt", "demand");
    told.put("happenedAt", "2026-03-01T02:00:00Z");
    told.put("demand", "重新核定考勤");
    var about = staffs.person(ScopeKind.UNIT_AND_BELOW, branch, "complaint.*");
    told.put("subjects", List.of(about.id()));
    var id = lodge(clerk.client(), told);
    assertThat(about.client().get(ONE, id).status()).as("confidential from him").isEqualTo(404);
    assertThat(page(id).at("/complaint/number").asString()).matches("S\\d{8}");
    assertThat(clock(id, "staff/reply").get("amountLabel").asString()).isEqualTo("3 个自然日");
    assertThat(post(clerk.client(), id, "class", Map.of("caseClass", "MAJOR")).status())
        .isEqualTo(204);
    assertThat(clock(id, "staff/upward").get("amountLabel").asString()).isEqualTo("1 个自然日");
    did(clerk.client(), id, "ACCEPTED");
    assertThat(clock(id, "staff/investigate").get("amountLabel").asString()).isEqualTo("当日");
  }
}
