package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guidance at the steps, apologies at their time, and practices that nobody may propose. */
@KehengTest
class WordTest extends ComplaintFixture {

  private static final String UNTIL = "2030-01-31";

  private long accepted() {
    follows(outlet, "service-course");
    var id = lodge(clerk.client(), told("COUNTER"));
    did(clerk.client(), id, "ACCEPTED");
    return id;
  }

  private List<String> hints(long id, String act) {
    return clerk
        .client()
        .get(ONE, id)
        .json()
        .get("possible")
        .valueStream()
        .filter(each -> each.get("act").asString().equals(act))
        .flatMap(each -> each.get("hints").valueStream())
        .map(each -> each.asString())
        .toList();
  }

  @Test
  @Rule("S10-100")
  void theSevenStepsAreShownAtTheirActsAndWhatWasDoneIsRecorded() {
    follows(outlet, "service-course");
    var id = lodge(clerk.client(), told("COUNTER"));
    assertThat(hints(id, "ACCEPTED")).first().asString().startsWith("一、接待");
    did(clerk.client(), id, "ACCEPTED");
    assertThat(hints(id, "CALMED")).first().asString().startsWith("二、安抚");
    assertThat(act(clerk.client(), id, "FOUND", Map.of("note", "x")).json().get("missing"))
        .as("in their order")
        .hasToString("[\"安抚客户情绪\",\"致歉\"]");
    did(clerk.client(), id, "CALMED", Map.of("note", "请到会客室，先听客户说完"));
    assertThat(hints(id, "APOLOGISED")).first().asString().startsWith("三、道歉");
    did(clerk.client(), id, "APOLOGISED", Map.of("note", "为久候致歉"));
    did(clerk.client(), id, "FOUND");
    var plan = Map.<String, Object>of("note", "两种方案", "staffId", head.id(), "until", UNTIL);
    did(clerk.client(), id, "PLANNED", plan);
    decided(clerk.client(), id, "UPHELD");
    did(clerk.client(), id, "PERSUADED", Map.of("note", "逐项说明"));
    did(clerk.client(), id, "ANSWERED");
    assertThat(hints(id, "VISITED")).first().asString().startsWith("七、跟踪转化");
    assertThat(page(id).get("history").findValuesAsString("note"))
        .contains("请到会客室，先听客户说完", "为久候致歉", "逐项说明");
  }

  @Test
  @Rule("S10-107")
  void anApologyShowsItsTaboosAndAdmitsNothingBeforeTheFactsAreFound() {
    var id = accepted();
    did(clerk.client(), id, "CALMED");
    assertThat(hints(id, "APOLOGISED"))
        .anyMatch(hint -> hint.startsWith("事实尚未查清"))
        .anyMatch(hint -> hint.startsWith("忌不诚恳"))
        .anyMatch(hint -> hint.startsWith("忌过早"));
    var early = act(clerk.client(), id, "APOLOGISED", Map.of("note", "非常抱歉，这是我们的失误"));
    assertThat(early.json().at("/violations/0/message").asString()).contains("我们的失误");
    did(clerk.client(), id, "APOLOGISED", Map.of("note", "让您久等，非常抱歉"));
    var progress = Map.<String, Object>of("note", "对不起，正在核实", "manner", "SMS");
    assertThat(act(clerk.client(), id, "PROGRESS_TOLD", progress).status())
        .as("too early in a message")
        .isEqualTo(422);
    did(clerk.client(), id, "FOUND");
    did(clerk.client(), id, "PROGRESS_TOLD", progress);
    assertThat(hints(id, "APOLOGISED")).noneMatch(hint -> hint.startsWith("事实尚未查清"));
  }

  private Client.Answer plans(long id, String note) {
    var plan = Map.<String, Object>of("note", note, "staffId", head.id(), "until", UNTIL);
    return act(clerk.client(), id, "PLANNED", plan);
  }

  private long found() {
    var id = accepted();
    Stream.of("CALMED", "APOLOGISED", "FOUND").forEach(act -> did(clerk.client(), id, act));
    return id;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "先拖一拖，赔偿可以少付",
        "能拖就拖，过后再谈补偿",
        "请客户的亲友出面做工作",
        "通过其单位领导说情",
        "Contact his employer first"
      })
  @Rule("S10-100")
  void whatTheLawForbidsIsNotPlannedAndTheRefusalSaysWhy(String note) {
    var answer = plans(found(), note);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.json().get("type").asString()).endsWith("complaintwords.blocked");
    assertThat(answer.json().get("detail").asString()).contains("《中华人民共和国");
  }

  @ParameterizedTest
  @ValueSource(strings = {"不得拖延赔偿，三日内付清", "客户家属已在场，赔偿三日内付清", "核实录像后答复客户本人", "请分管领导审阅方案"})
  void whatIsRightIsPlanned(String note) {
    assertThat(plans(found(), note).status()).isEqualTo(204);
  }

  @Test
  @Rule("S10-100")
  void neitherADecisionNorAReplyProposesIt() {
    var id = found();
    did(clerk.client(), id, "PLANNED", Map.of("note", "方案", "staffId", head.id(), "until", UNTIL));
    var delaying = "拖延赔偿，等客户放弃";
    var decision =
        Map.<String, Object>of(
            "result", "UPHELD", "basis", "依据", "reasons", delaying, "compensation", "100");
    assertThat(post(clerk.client(), id, "decision", decision).status()).isEqualTo(422);
    decided(clerk.client(), id, "UPHELD");
    did(clerk.client(), id, "PERSUADED");
    var answer = Map.<String, Object>of("note", delaying, "manner", "SMS");
    assertThat(act(clerk.client(), id, "ANSWERED", answer).status()).isEqualTo(422);
    did(clerk.client(), id, "ANSWERED");
  }
}
