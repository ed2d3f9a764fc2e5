package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a complainant gets: a compensation by authority, and a verification by the level above. */
@KehengTest
class RedressTest extends ComplaintFixture {

  @Autowired BankClock clock;

  private long investigated() {
    var id = lodge();
    did(clerk.client(), id, "ACCEPTED");
    did(clerk.client(), id, "ACKNOWLEDGED");
    did(clerk.client(), id, "FOUND");
    return id;
  }

  private io.keheng.Client.Answer compensate(long id, String amount) {
    return post(
        clerk.client(),
        id,
        "decision",
        Map.of("result", "UPHELD", "basis", "合同第八条", "reasons", "多扣手续费", "compensation", amount));
  }

  @Test
  @Rule("S10-09")
  @Rule("S10-64")
  @Rule("S10-65")
  void isPaidOnceAfterAnotherPersonOfTheLevelOfItsAmountApproved() {
    var id = investigated();
    assertThat(compensate(id, "0").status()).isEqualTo(422);
    assertThat(compensate(id, "80000").status()).isEqualTo(204);
    assertThat(stage(id)).as("waits for its approval").isEqualTo("HANDLING");
    assertThat(compensate(id, "1").status()).as("one at a time").isEqualTo(409);
    var yes = Map.<String, Object>of("approved", true);
    assertThat(post(head.client(), id, "decision/approval", yes).status()).isEqualTo(403);
    assertThat(post(upper.client(), id, "decision/approval", yes).status())
        .as("so much is for the head office")
        .isEqualTo(403);
    var no = Map.<String, Object>of("approved", false, "answer", "金额过高");
    assertThat(post(officer, id, "decision/approval", no).status()).isEqualTo(204);
    assertThat(compensate(id, "30000").status()).isEqualTo(204);
    assertThat(post(upper.client(), id, "decision/approval", yes).status()).isEqualTo(204);
    assertThat(stage(id)).isEqualTo("DECIDED");
    var payment = Map.<String, Object>of("payment", "付款单 2026-0001");
    assertThat(post(clerk.client(), id, "payment", payment).status()).isEqualTo(204);
    assertThat(post(clerk.client(), id, "payment", payment).status()).as("once").isEqualTo(409);
    assertThat(page(id).at("/decisions/1/decision/payment").asString()).contains("0001");
  }

  @Test
  void nobodyApprovesWhatHeProposed() {
    var both =
        staffs.person(
            ScopeKind.OWN_UNIT,
            outlet,
            "complaint.read",
            "complaint.lodge",
            "complaint.handle",
            "complaint.approve");
    var id = investigated();
    var answer =
        post(
            both.client(),
            id,
            "decision",
            Map.of("result", "UPHELD", "basis", "依据", "reasons", "理由", "compensation", "10"));
    assertThat(answer.status()).isEqualTo(204);
    var yes = Map.<String, Object>of("approved", true);
    assertThat(post(both.client(), id, "decision/approval", yes).status()).isEqualTo(403);
    assertThat(post(head.client(), id, "decision/approval", yes).status()).isEqualTo(204);
  }

  @Test
  @Rule("S10-99")
  @Rule("S10-46")
  void isVerifiedByTheLevelAboveAndByNobodyWhoHandledIt() {
    var id = investigated();
    decided(clerk.client(), id, "REJECTED");
    var wish = Map.<String, Object>of("reason", "不认可调查结论");
    assertThat(post(clerk.client(), id, "verification", wish).status())
        .as("not answered yet")
        .isEqualTo(409);
    did(upper.client(), id, "ANSWERED");
    var today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    var tomorrow = Map.<String, Object>of("reason", "理由", "askedOn", today.plusDays(1).toString());
    assertThat(post(clerk.client(), id, "verification", tomorrow).status()).isEqualTo(422);
    assertThat(post(clerk.client(), id, "verification", wish).status()).isEqualTo(204);
    assertThat(clock(id, "cbirc-2020/verify").get("amountLabel").asString()).isEqualTo("30 个自然日");
    var finding = Map.<String, Object>of("upheld", false, "finding", "漏查录像");
    assertThat(post(upper.client(), id, "verification/decision", finding).status())
        .as("he answered the case")
        .isEqualTo(409);
    var other = staffs.person(ScopeKind.UNIT_AND_BELOW, branch, "complaint.*");
    assertThat(post(other.client(), id, "verification/decision", finding).status()).isEqualTo(204);
    assertThat(running(id)).doesNotContain("cbirc-2020/verify");
    did(clerk.client(), id, "REOPENED", Map.of("note", "重新调查"));
    did(clerk.client(), id, "FOUND");
    decided(clerk.client(), id, "UPHELD");
    assertThat(page(id).at("/decisions/0/decision/state").asString()).isEqualTo("REPLACED");
  }
}
