package io.keheng.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.Together;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.outbox.Rounds;
import io.keheng.outbox.SendingTest;
import io.keheng.outbox.Servers;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Letters to the mailbox for complaints, on a real mail server. */
@SendingTest
class MailboxTest {

  private static final AtomicInteger NEXT = new AtomicInteger(1);
  private static final Servers SERVERS = Servers.only();
  private static final String LETTERS = "/api/complaint-letters";
  private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

  @Autowired Staffs staffs;
  @Autowired Rounds rounds;

  private Client officer;
  private String sender;

  @BeforeEach
  void somebodyWrites() {
    officer = staffs.with("complaint.*");
    sender = "zhang" + NEXT.getAndIncrement() + "@example.com";
  }

  private static MimeMessage letter(String from, String subject, String text, String... types)
      throws MessagingException {
    var letter = new MimeMessage(Session.getInstance(new Properties()));
    if (!from.isEmpty()) {
      letter.setFrom(new InternetAddress(from));
    }
    letter.setSubject(subject, "UTF-8");
    var words = new MimeBodyPart();
    words.setText(text, "UTF-8", types.length == 0 ? "plain" : types[0]);
    letter.setContent(new MimeMultipart(words));
    letter.saveChanges();
    return letter;
  }

  private static void file(MimeMessage letter, String name, byte[] content) throws Exception {
    var part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(content, "application/octet-stream")));
    part.setFileName(name);
    ((MimeMultipart) letter.getContent()).addBodyPart(part);
    letter.saveChanges();
  }

  private JsonNode read() {
    return officer.post(LETTERS + "/reading", Map.of()).json();
  }

  /** What became of the letter of a subject. */
  private JsonNode of(String subject) {
    var found =
        officer
            .get(LETTERS + "?size=200")
            .json()
            .get("items")
            .valueStream()
            .filter(each -> each.get("subject").asString().equals(subject))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<JsonNode> casesOf(String subject) {
    return officer
        .get("/api/complaints?q={q}", sender.substring(0, sender.indexOf('@')))
        .json()
        .get("items")
        .valueStream()
        .filter(each -> each.get("content").asString().contains(subject))
        .toList();
  }

  private JsonNode page(long id) {
    return officer.get("/api/complaints/{id}", id).json();
  }

  @Test
  @Rule("S10-06")
  @Rule("S10-28")
  @Rule("S10-45")
  void aLetterBecomesACaseWithItsOriginalAndItsSenderIsToldTheNumber() throws Exception {
    var subject = "理财收益与承诺不符 " + sender;
    var letter = letter(sender, subject, "二月购买的产品到期收益不足，附合同。");
    file(letter, "合同.pdf", PDF);
    file(letter, "点我.exe", "MZ\u0090\0\3".getBytes(StandardCharsets.ISO_8859_1));
    SERVERS.comes(letter);
    assertThat(read().get("downSince").isNull()).isTrue();

    var became = of(subject);
    assertThat(became.get("outcome").asString()).isEqualTo("LODGED");
    assertThat(became.get("sender").asString()).as("masked").doesNotContain(sender);
    var page = page(became.get("caseId").asLong());
    assertThat(page.at("/complaint/channel").asString()).isEqualTo("EMAIL");
    assertThat(page.at("/complaint/content").asString()).contains(subject, "附合同");
    assertThat(page.get("clocks").size()).as("its term runs").isPositive();
    var files =
        officer.get("/api/complaints/{id}/attachments", became.get("caseId").asLong()).json();
    assertThat(files.findValuesAsString("name")).containsExactly("original.eml", "合同.pdf");
    assertThat(page.get("history").toString()).as("what was not kept is named").contains("点我.exe");
    rounds.round();
    assertThat(SERVERS.mailTo(sender))
        .singleElement()
        .satisfies(sent -> assertThat(sent.getSubject()).contains(became.get("label").asString()));
  }

  @Test
  void aLetterIsTakenOnceHoweverOftenAndByHowManyItIsRead() throws Exception {
    var subject = "等候过久 " + sender;
    var letter = letter(sender, subject, "等了两个小时");
    SERVERS.comes(letter);
    SERVERS.comes(letter);
    Together.each(IntStream.range(0, 4).boxed(), each -> read());
    read();
    assertThat(of(subject).get("outcome").asString()).isEqualTo("LODGED");
    assertThat(casesOf(subject)).hasSize(1);
  }

  @Test
  void aLetterThatNamesItsCaseJoinsItAndThatOfAStrangerDoesNot() throws Exception {
    var subject = "账户被误扣 " + sender;
    SERVERS.comes(letter(sender, subject, "扣了两次年费"));
    read();
    var number = of(subject).get("label").asString();
    var again = "回复：" + number + " 补充材料";
    SERVERS.comes(letter(sender, again, "这是扣款回单"));
    var strange = number + " 我也要投诉";
    SERVERS.comes(letter("stranger-" + sender, strange, "不相干的人"));
    read();
    assertThat(of(again).get("outcome").asString()).isEqualTo("ADDED");
    assertThat(of(again).get("label").asString()).isEqualTo(number);
    assertThat(page(of(subject).get("caseId").asLong()).get("history").toString())
        .contains("这是扣款回单")
        .doesNotContain("不相干的人");
    assertThat(of(strange).get("outcome").asString()).isEqualTo("LODGED");
    assertThat(of(strange).get("label").asString()).isNotEqualTo(number);
  }

  @Test
  void wordsOfAMarkedUpLetterAreReadAndItsScriptsAreNot() throws Exception {
    var subject = "网点关门 " + sender;
    SERVERS.comes(
        letter(
            sender,
            subject,
            "<html><script>alert(1)</script><p>下午三点就<b>关门</b></p></html>",
            "html"));
    read();
    assertThat(page(of(subject).get("caseId").asLong()).at("/complaint/content").asString())
        .contains("下午三点就关门")
        .doesNotContain("alert");
  }

  @Test
  void machinesMakeNoCaseAndWhatCannotBeTakenIsSettledByAPerson() throws Exception {
    var absent = letter(sender, "自动答复 " + sender, "我正在休假");
    absent.setHeader("Auto-Submitted", "auto-replied");
    SERVERS.comes(absent);
    var nobody = "没有发件人 " + sender;
    SERVERS.comes(letter("", nobody, "请查"));
    read();
    assertThat(of("自动答复 " + sender).get("outcome").asString()).isEqualTo("AUTOMATIC");
    var left = of(nobody);
    assertThat(left.get("outcome").asString()).isEqualTo("NOT_TAKEN");
    assertThat(left.get("reason").asString()).contains("缺少发件人");

    var outlet = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id()).id();
    var elsewhere = staffs.person(ScopeKind.OWN_UNIT, outlet, "complaint.*").client();
    var form = Map.of("version", left.get("version").asLong(), "note", "电话联系后登记");
    var settling = LETTERS + "/{id}/settling";
    assertThat(elsewhere.post(settling, form, left.get("id").asLong()).status()).isEqualTo(404);
    assertThat(officer.post(settling, form, left.get("id").asLong()).status()).isEqualTo(204);
    assertThat(officer.post(settling, form, left.get("id").asLong()).status())
        .as("seen before it changed")
        .isEqualTo(409);
    assertThat(of(nobody).get("outcome").asString()).isEqualTo("SETTLED");
  }

  @Test
  void aMailboxThatIsDownIsSaidAndItsLettersAreTakenAfterwards() throws Exception {
    var subject = "邮箱恢复之后 " + sender;
    SERVERS.comes(letter(sender, subject, "请尽快处理"));
    SERVERS.withoutBox(
        () -> {
          var state = read();
          assertThat(state.get("downSince").isNull()).isFalse();
          assertThat(state.get("problem").asString()).isEqualTo("邮件服务器拒绝登录，请核对账号");
        });
    assertThat(read().get("downSince").isNull()).isTrue();
    assertThat(of(subject).get("outcome").asString()).isEqualTo("LODGED");
  }

  @Test
  void aLetterNestedWithoutEndIsLeftToAPerson() throws Exception {
    var subject = "套娃 " + sender;
    var letter = letter(sender, subject, "x");
    for (var i = 0; i < 100; i++) {
      var outer = new MimeBodyPart();
      outer.setContent((MimeMultipart) letter.getContent());
      letter.setContent(new MimeMultipart(outer));
    }
    letter.saveChanges();
    SERVERS.comes(letter);
    read();
    assertThat(of(subject).get("outcome").asString()).isEqualTo("NOT_TAKEN");
  }
}
