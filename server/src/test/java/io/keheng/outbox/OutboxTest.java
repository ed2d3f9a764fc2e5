package io.keheng.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.Staffs;
import io.keheng.Together;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.protection.Mask;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.Refusal;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Messages to people outside, by a real mail server and a real provider of SMS. */
@SendingTest
class OutboxTest {

  private static final AtomicInteger NEXT = new AtomicInteger(1);
  private static final Servers SERVERS = Servers.only();

  @Autowired Staffs staffs;
  @Autowired Outbox outbox;
  @Autowired Rounds rounds;
  @Autowired BankClock clock;
  @Autowired TransactionTemplate transaction;

  private long unit;
  private Client watcher;
  private String address;
  private String phone;

  @BeforeEach
  void somebodyOutside() {
    unit = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id()).id();
    watcher = staffs.person(ScopeKind.OWN_UNIT, unit, "outbox.*").client();
    var number = NEXT.getAndIncrement();
    address = "somebody" + number + "@example.com";
    phone = "1380000%04d".formatted(number);
  }

  private Draft draft(Draft.Kind kind, String to, String text) {
    return new Draft(
        kind,
        ProtectedText.of(kind == Draft.Kind.SMS ? Mask.MOBILE : Mask.EMAIL, to),
        "关于您的投诉",
        text,
        List.of(),
        new Draft.About("thing", "1", "T1", unit),
        kind + to + text);
  }

  private void put(Draft draft) {
    transaction.executeWithoutResult(status -> outbox.put(draft));
  }

  private void mail(String text) {
    put(draft(Draft.Kind.EMAIL, address, text));
  }

  private void sms(String text) {
    put(draft(Draft.Kind.SMS, phone, text));
  }

  private JsonNode only() {
    var items = watcher.get("/api/outbox").json().get("items");
    assertThat(items.size()).isEqualTo(1);
    return items.get(0);
  }

  private JsonNode line(String kind) {
    return watcher
        .get("/api/outbox/lines")
        .json()
        .valueStream()
        .filter(line -> line.get("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static String text(MimeMessage letter) {
    try {
      var body = (jakarta.mail.internet.MimeMultipart) letter.getContent();
      return body.getBodyPart(0).getContent().toString();
    } catch (MessagingException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> letters() {
    return SERVERS.mailTo(address).stream().map(OutboxTest::text).toList();
  }

  private List<String> texts() {
    return SERVERS.sms().to("86" + phone).stream().map(SmsProvider.Sms::text).toList();
  }

  @Test
  void nothingUndoneIsSentAndNothingTwice() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      outbox.put(draft(Draft.Kind.EMAIL, address, "撤销"));
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    mail("您好");
    assertThatThrownBy(() -> mail("您好")).isInstanceOf(Refusal.class);
    rounds.round();
    rounds.round();
    assertThat(letters()).containsExactly("您好");
    assertThat(only().get("state").asString()).isEqualTo("SENT");
    assertThat(only().get("recipient").asString()).isEqualTo("s***@example.com");
  }

  @Test
  void aDeadMailServerLosesNothingAndTheQueueCatchesUpInOrder() throws MessagingException {
    SERVERS.withoutMail(
        () -> {
          IntStream.range(0, 5).forEach(place -> mail("第" + place + "封"));
          rounds.round();
          assertThat(line("EMAIL").get("waiting").asLong()).isEqualTo(5);
          assertThat(line("EMAIL").get("problem").asString()).isEqualTo("服务器无法连接");
          assertThat(line("EMAIL").get("downSince").isNull()).isFalse();
        });
    rounds.round();
    assertThat(letters()).as("the pause is not over").isEmpty();
    clock.later(Duration.ofHours(1), rounds::round);
    assertThat(letters()).containsExactly("第0封", "第1封", "第2封", "第3封", "第4封");
    assertThat(line("EMAIL").get("downSince").isNull()).isTrue();
    assertThat(line("EMAIL").get("waiting").asLong()).isZero();
    assertThat(SERVERS.mailTo(address).getFirst().getMessageID())
        .startsWith("<keheng-")
        .endsWith("@bank.example>");
  }

  @Test
  void workersAtOnceSendEachOnceAndInOrder() {
    var all = IntStream.range(0, 12).mapToObj(place -> "第" + place + "条").toList();
    all.forEach(this::sms);
    all.forEach(this::mail);
    Together.each(IntStream.range(0, 4).boxed(), worker -> rounds.round());
    rounds.round();
    assertThat(texts()).containsExactlyElementsOf(all);
    assertThat(letters()).containsExactlyElementsOf(all);
  }

  @Test
  void anSmsIsFollowedToItsRecipient() {
    var long_ = "尊敬的客户，您的投诉已受理。".repeat(10);
    sms(long_);
    rounds.round();
    var sent = SERVERS.sms().to("86" + phone).getFirst();
    assertThat(sent.text()).isEqualTo(long_);
    assertThat(only().get("state").asString()).isEqualTo("SENT");
    assertThat(sent.reference()).isEqualTo((int) (short) only().get("id").asLong());
    SERVERS.sms().receipt(sent, DeliveryReceiptState.ACCEPTD);
    assertThat(only().get("state").asString()).isEqualTo("SENT");
    SERVERS.sms().receipt(sent, DeliveryReceiptState.DELIVRD);
    assertThat(only().get("state").asString()).isEqualTo("DELIVERED");
    assertThat(only().get("deliveredAt").isNull()).isFalse();
  }

  @Test
  void whatDoesNotArriveIsSentAgainOrGivenUpByAPerson() {
    sms("您好");
    rounds.round();
    SERVERS.sms().receipt(SERVERS.sms().to("86" + phone).getFirst(), DeliveryReceiptState.UNDELIV);
    assertThat(only().get("state").asString()).isEqualTo("FAILED");
    assertThat(only().get("problem").asString()).isEqualTo("未能送达收件人");
    assertThat(post("sending").status()).isEqualTo(204);
    rounds.round();
    assertThat(texts()).containsExactly("您好", "您好");
    assertThat(post("sending").status()).as("on its way").isEqualTo(409);
    SERVERS.sms().receipt(SERVERS.sms().to("86" + phone).get(1), DeliveryReceiptState.UNDELIV);
    assertThat(post("giving-up").status()).isEqualTo(204);
    assertThat(only().get("state").asString()).isEqualTo("GIVEN_UP");
    rounds.round();
    assertThat(texts()).hasSize(2);
  }

  private Client.Answer post(String door) {
    var seen = only();
    return watcher.post(
        "/api/outbox/{id}/" + door,
        Map.of("version", seen.get("version").asLong()),
        seen.get("id").asLong());
  }

  @Test
  void aBusyProviderIsAskedAgainAfterGrowingPausesAndOthersAreNotHeldUp() {
    SERVERS.sms().refuse("86" + phone, 0x58);
    sms("您好");
    rounds.round();
    assertThat(only().get("state").asString()).isEqualTo("QUEUED");
    assertThat(only().get("tries").asInt()).isEqualTo(1);
    assertThat(only().get("detail").asString()).isEqualTo("SMPP 0x58");
    rounds.round();
    assertThat(only().get("tries").asInt()).as("the pause is not over").isEqualTo(1);
    clock.later(Duration.ofMinutes(1), rounds::round);
    assertThat(only().get("tries").asInt()).isEqualTo(2);
    SERVERS.sms().refuse("86" + phone, 0);
    clock.later(Duration.ofHours(1), rounds::round);
    assertThat(texts()).containsExactly("您好");
  }

  @Test
  void aWrongNumberFailsAtOnceAndAProviderThatIsGoneIsNoFaultOfTheMessage() {
    SERVERS.sms().refuse("86" + phone, 0x0B);
    sms("您好");
    rounds.round();
    assertThat(only().get("state").asString()).isEqualTo("FAILED");
    assertThat(only().get("problem").asString()).isEqualTo("收件地址不存在或有误");
    SERVERS.sms().refuse("86" + phone, 0);
    SERVERS
        .sms()
        .without(
            () -> {
              assertThat(post("sending").status()).isEqualTo(204);
              rounds.round();
              assertThat(only().get("tries").asInt()).isZero();
              assertThat(line("SMS").get("downSince").isNull()).isFalse();
            });
    clock.later(Duration.ofHours(1), rounds::round);
    assertThat(texts()).containsExactly("您好");
  }

  @Test
  void nobodySeesMessagesOfAnotherUnit() {
    mail("您好");
    var other = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id()).id();
    var stranger = staffs.person(ScopeKind.OWN_UNIT, other, "outbox.*").client();
    assertThat(stranger.get("/api/outbox").json().get("total").asLong()).isZero();
    var id = only().get("id").asLong();
    assertThat(stranger.post("/api/outbox/{id}/giving-up", Map.of("version", 1), id).status())
        .isEqualTo(404);
    rounds.round();
  }
}
