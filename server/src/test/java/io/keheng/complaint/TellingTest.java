package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.outbox.Rounds;
import io.keheng.outbox.SendingTest;
import io.keheng.outbox.Servers;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The complainant is told in writing: papers as PDF, by e-mail and SMS, once. */
@SendingTest
class TellingTest extends ComplaintFixture {

  private static final AtomicInteger NEXT = new AtomicInteger(1);
  private static final Servers SERVERS = Servers.only();

  @Autowired Rounds rounds;

  private String address;
  private String phone;

  @BeforeEach
  void somebody() {
    var number = NEXT.getAndIncrement();
    address = "complainant" + number + "@example.com";
    phone = "1390000%04d".formatted(number);
  }

  private long taken() {
    var told = told("COUNTER");
    told.put("email", address);
    told.put("phone", phone);
    return lodge(clerk.client(), told);
  }

  private long found() {
    var id = taken();
    did(clerk.client(), id, "ACCEPTED");
    did(clerk.client(), id, "ACKNOWLEDGED");
    did(clerk.client(), id, "FOUND");
    return id;
  }

  private Client.Answer send(long id, String paper, String manner) {
    return post(clerk.client(), id, "messages", Map.of("paper", paper, "manner", manner));
  }

  private List<JsonNode> messages(long id) {
    return clerk.client().get(ONE + "/messages", id).json().valueStream().toList();
  }

  private List<String> papers(long id) {
    return clerk
        .client()
        .get(ONE + "/papers", id)
        .json()
        .valueStream()
        .filter(sheet -> sheet.get("printable").asBoolean())
        .map(sheet -> sheet.get("code").asString())
        .toList();
  }

  private String printed(long id, String code) {
    var answer = clerk.client().get(ONE + "/papers/" + code + ".pdf", id);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return text(answer.bytes());
  }

  private static byte[] file(MimeMessage letter) throws MessagingException, IOException {
    var part = ((MimeMultipart) letter.getContent()).getBodyPart(1);
    assertThat(part.getContentType()).startsWith("application/pdf");
    return part.getInputStream().readAllBytes();
  }

  private String sms() {
    return SERVERS.sms().to("86" + phone).getLast().text();
  }

  private List<String> acts(long id) {
    return page(id).get("history").valueStream().map(a -> a.get("act").asString()).toList();
  }

  @Test
  @Rule("S10-08")
  void acceptanceIsToldBySmsWithTermAndContactOnce() {
    var id = taken();
    assertThat(send(id, "ACCEPTANCE", "SMS").status()).as("not accepted").isEqualTo(409);
    did(clerk.client(), id, "ACCEPTED");
    assertThat(send(id, "ACCEPTANCE", "SMS").status()).isEqualTo(204);
    assertThat(send(id, "ACCEPTANCE", "EMAIL").status()).as("told").isEqualTo(409);
    assertThat(acts(id)).containsExactly("LODGED", "ACCEPTED", "ACKNOWLEDGED");
    assertThat(messages(id).getFirst().get("state").asString()).isEqualTo("QUEUED");
    rounds.round();
    var due = page(id).at("/complaint/number").asString();
    assertThat(sms()).contains("已受理", due, "处理期限至", clerk(id), "400-800-0000");
    var sent = SERVERS.sms().to("86" + phone);
    assertThat(sent).hasSize(1);
    SERVERS.sms().receipt(sent.getFirst(), DeliveryReceiptState.DELIVRD);
    var message = messages(id).getFirst();
    assertThat(message.get("state").asString()).isEqualTo("DELIVERED");
    assertThat(message.get("recipient").asString()).startsWith("139").contains("****");
    assertThat(printed(id, "acceptance")).contains("投诉受理告知书", "处理时限", "联系方式");
  }

  private String clerk(long id) {
    return page(id).at("/complaint/owner").asString();
  }

  @Test
  @Rule("S10-09")
  @Rule("S10-52")
  @Rule("S10-99")
  void noAnswerLeavesBeforeTheDecisionAndTheLetterNamesResultAndRemedies() throws Exception {
    var id = found();
    assertThat(send(id, "REPLY", "EMAIL").status()).isEqualTo(409);
    assertThat(clerk.client().get(ONE + "/papers/reply.pdf", id).status()).isEqualTo(404);
    assertThat(papers(id)).doesNotContain("reply");
    decided(clerk.client(), id, "UPHELD");
    assertThat(papers(id)).contains("reply");
    assertThat(send(id, "REPLY", "EMAIL").status()).isEqualTo(204);
    assertThat(stage(id)).isEqualTo("ANSWERED");
    assertThat(send(id, "REPLY", "EMAIL").status()).isEqualTo(409);
    rounds.round();
    var letters = SERVERS.mailTo(address);
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().getSubject()).contains("投诉答复函");
    assertThat(text(file(letters.getFirst())))
        .contains("王投诉", "投诉属实", "经查属实", "服务规范第三条")
        .contains("30日内", "申请核查", "调解", "仲裁", "提起诉讼")
        .contains(staffs.headOffice().name().isEmpty() ? "" : "上级机构");
    assertThat(messages(id).getFirst().get("state").asString()).isEqualTo("SENT");
  }

  @Test
  @Rule("S10-12")
  void anExtensionIsToldWithItsLengthAndReason() throws Exception {
    var id = taken();
    did(clerk.client(), id, "ACCEPTED");
    did(clerk.client(), id, "ACKNOWLEDGED");
    assertThat(send(id, "EXTENSION", "EMAIL").status()).as("none approved").isEqualTo(409);
    var asked =
        post(
            clerk.client(),
            id,
            "extensions",
            Map.of("clock", "cbirc-2020/handle", "amount", 30, "reason", "需调取外部机构资料"));
    assertThat(asked.status()).as(asked.text()).isEqualTo(204);
    var yes = Map.<String, Object>of("approved", true);
    assertThat(post(upper.client(), id, "extensions/decision", yes).status()).isEqualTo(204);
    assertThat(send(id, "EXTENSION", "EMAIL").status()).isEqualTo(204);
    assertThat(acts(id)).endsWith("EXTENDED", "EXTENSION_TOLD");
    rounds.round();
    assertThat(text(file(SERVERS.mailTo(address).getFirst()))).contains("30个自然日", "需调取外部机构资料");
  }

  @Test
  @Rule("S10-81")
  void theTransferSlipIsPrintedWithBothSignatures() {
    var id = taken();
    did(clerk.client(), id, "ACCEPTED");
    assertThat(papers(id)).doesNotContain("transfer");
    var other = staffs.unit(UnitKind.OUTLET, branch).id();
    var taker = staffs.person(ScopeKind.OWN_UNIT, other, CLERK);
    var handed = post(clerk.client(), id, "slips", Map.of("unitId", other, "reason", "属该网点业务"));
    assertThat(handed.status()).as(handed.text()).isEqualTo(204);
    var open = printed(id, "transfer");
    assertThat(open).contains("客户投诉转交处理联系单", "属该网点业务", "转出人签字", clerk(id));
    assertThat(post(taker.client(), id, "slips/taking", Map.of()).status()).isEqualTo(204);
    var answer = upper.client().get(ONE + "/papers/transfer.pdf", id);
    assertThat(text(answer.bytes())).contains("接收人签字" + clerk(id));
  }

  @Test
  void whatDidNotArriveIsToldAgain() {
    var id = found();
    decided(clerk.client(), id, "REJECTED");
    assertThat(send(id, "REPLY", "SMS").status()).isEqualTo(204);
    rounds.round();
    SERVERS.sms().receipt(SERVERS.sms().to("86" + phone).getLast(), DeliveryReceiptState.EXPIRED);
    assertThat(messages(id).getFirst().get("state").asString()).isEqualTo("FAILED");
    assertThat(send(id, "REPLY", "EMAIL").status()).isEqualTo(204);
    assertThat(send(id, "REPLY", "EMAIL").status()).isEqualTo(409);
    rounds.round();
    assertThat(SERVERS.mailTo(address)).hasSize(1);
    assertThat(acts(id)).endsWith("ANSWERED", "NOTED");
  }

  @Test
  void recordAndProgressAndWhoMayAsk() {
    var id = lodge();
    assertThat(papers(id)).containsExactly("record");
    assertThat(printed(id, "record")).contains("投诉登记及跟踪处理记录表", "139****5678", "登记");
    did(clerk.client(), id, "ACCEPTED");
    assertThat(send(id, "PROGRESS", "SMS").status()).as("says nothing").isEqualTo(422);
    assertThat(send(id, "ACCEPTANCE", "EMAIL").json().at("/violations/0/field").asString())
        .as("left no address")
        .isEqualTo("manner");
    assertThat(send(id, "RECORD", "SMS").status()).as("stays inside").isEqualTo(422);
    var stranger = staffs.person(ScopeKind.OWN_UNIT, branch, CLERK).client();
    for (var door : List.of("/papers", "/papers/record.pdf", "/messages")) {
      assertThat(stranger.get(ONE + door, id).status()).as(door).isEqualTo(404);
    }
  }

  @Test
  @Rule("S10-08")
  void aRefusalIsToldWithItsReasonAndRemediesBeforeTheCaseIsArchived() throws Exception {
    var id = taken();
    assertThat(send(id, "REFUSAL", "SMS").status()).as("not refused").isEqualTo(409);
    var refusal = Map.<String, Object>of("reason", "IN_COURT", "note", "案号（2026）京0102民初1号");
    assertThat(post(clerk.client(), id, "refusal", refusal).status()).isEqualTo(204);
    assertThat(post(clerk.client(), id, "archive", Map.of()).status()).as("untold").isEqualTo(409);
    assertThat(printed(id, "refusal"))
        .contains("不予受理告知书", "已由法院、仲裁或其他机构受理", "京0102民初1号", "申请调解", "提起诉讼");
    assertThat(send(id, "REFUSAL", "EMAIL").status()).isEqualTo(204);
    assertThat(send(id, "REFUSAL", "SMS").status()).as("told").isEqualTo(409);
    assertThat(acts(id)).containsExactly("LODGED", "REFUSED", "REFUSAL_TOLD");
    rounds.round();
    var letter = SERVERS.mailTo(address).getFirst();
    assertThat(text(file(letter))).contains("不予受理的理由");
    assertThat(post(clerk.client(), id, "archive", Map.of()).status()).isEqualTo(204);
  }

  @Test
  @Rule("S10-83")
  void aSuggestionWithoutValueIsDeclinedPolitelyAtTheIntake() {
    follows(outlet, "ximenlin");
    var told = told("TELEPHONE");
    told.put("happenedAt", "2026-03-01T02:00:00Z");
    told.put("place", "门店");
    told.put("phone", phone);
    told.put("content", "建议大厅改为蓝色");
    var id = lodge(clerk.client(), told);
    var declined = Map.<String, Object>of("reason", "NO_VALUE", "note", "颜色由总部统一规定");
    assertThat(post(clerk.client(), id, "refusal", declined).status())
        .as("suggestions only")
        .isEqualTo(422);
    assertThat(post(clerk.client(), id, "class", Map.of("caseClass", "SUGGESTION")).status())
        .isEqualTo(204);
    assertThat(post(clerk.client(), id, "refusal", declined).status()).isEqualTo(204);
    assertThat(printed(id, "refusal")).contains("建议答谢函", "感谢您", "颜色由总部统一规定").doesNotContain("不予受理");
    assertThat(send(id, "REFUSAL", "SMS").status()).isEqualTo(204);
    rounds.round();
    assertThat(sms()).contains("感谢您的建议").doesNotContain("不予受理");
  }
}
