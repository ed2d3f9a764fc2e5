package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The committee on quality: its members, their votes, the liability shared, the customer's say. */
@KehengTest
class MeetingTest extends ComplaintFixture {

  private static final List<Map<String, Object>> SHARES =
      List.of(
          Map.of("party", "BANK", "percent", "66.67"),
          Map.of("party", "CUSTOMER", "percent", "33.33"));

  private Staffs.Person expert;
  private Staffs.Person second;
  private Staffs.Person third;

  @BeforeEach
  void theCommittee() {
    expert = staffs.person(ScopeKind.OWN, branch, CLERK);
    second = staffs.person(ScopeKind.OWN, branch, CLERK);
    third = staffs.person(ScopeKind.OWN, branch, CLERK);
  }

  /** A complaint about quality, investigated, before the committee. */
  private long investigated() {
    follows(outlet, "ximenlin");
    var told = told("TELEPHONE");
    told.put("happenedAt", "2026-01-05T02:00:00Z");
    told.put("place", "门店");
    var id = lodge(clerk.client(), told);
    assertThat(post(clerk.client(), id, "class", Map.of("caseClass", "QUALITY")).status())
        .isEqualTo(204);
    did(clerk.client(), id, "ACCEPTED");
    var slip = Map.<String, Object>of("unitId", outlet, "staffId", head.id(), "reason", "质量");
    assertThat(post(clerk.client(), id, "slips", slip).status()).isEqualTo(204);
    assertThat(post(head.client(), id, "slips/taking", Map.of()).status()).isEqualTo(204);
    did(head.client(), id, "FOUND");
    return id;
  }

  private static Map<String, Object> motion() {
    return new HashMap<>(
        Map.of(
            "motion",
            "返修并承担主要责任",
            "shares",
            SHARES,
            "budget",
            "1000.01",
            "reworkUntil",
            "2026-02-10",
            "deliveryOn",
            "2026-02-12"));
  }

  private JsonNode meeting(long id) {
    var meetings = upper.client().get(ONE + "/meetings", id).json().get("meetings");
    return meetings.get(meetings.size() - 1);
  }

  private int status(Staffs.Person person, long id, String door, Map<String, Object> form) {
    return post(person.client(), id, "meetings" + door, form).status();
  }

  @Test
  @Rule("S10-84")
  @Rule("S10-85")
  @Rule("S10-87")
  void theCommitteeVotesAndSharesTheCostOfTheRework() {
    var id = investigated();
    var decision = Map.<String, Object>of("result", "UPHELD", "basis", "依据", "reasons", "理由");
    assertThat(post(head.client(), id, "decision", decision).status())
        .as("not before the committee")
        .isEqualTo(409);
    var uneven = motion();
    uneven.put("members", List.of(expert.id(), second.id(), third.id()));
    uneven.put("shares", List.of(Map.of("party", "BANK", "percent", "60")));
    assertThat(status(head, id, "", uneven)).as("all of the liability is shared").isEqualTo(422);
    uneven.put("shares", SHARES);
    uneven.put("members", List.of(expert.id()));
    assertThat(status(head, id, "", uneven)).as("too few members").isEqualTo(422);

    called(head.client(), id, motion(), expert, second, third);
    assertThat(expert.client().get(ONE, id).status()).as("a member sees the case").isEqualTo(200);
    votes(expert, id, "FOR");
    assertThat(status(expert, id, "/vote", Map.of("vote", "AGAINST"))).as("once").isEqualTo(409);
    assertThat(status(head, id, "/vote", Map.of("vote", "FOR"))).as("members only").isEqualTo(409);
    assertThat(status(head, id, "/closing", Map.of("finding", "同意")))
        .as("one of three is no quorum")
        .isEqualTo(409);
    votes(second, id, "FOR");
    assertThat(status(head, id, "/closing", Map.of("finding", "同意"))).isEqualTo(204);

    var meeting = meeting(id);
    assertThat(meeting.at("/meeting/state").asString()).isEqualTo("CARRIED");
    assertThat(
            meeting
                .get("shares")
                .valueStream()
                .map(share -> new BigDecimal(share.get("amount").asString()))
                .toList())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("666.71"), new BigDecimal("333.30"));
    var memo = text(clerk.client().get(ONE + "/papers/memo.pdf", id).bytes());
    assertThat(memo).contains("投诉处理备忘单", "666.71", "333.30", "赞成", "客户会签");
    opined(head.client(), id, Map.of());
    decided(head.client(), id, "UPHELD");
  }

  @Test
  @Rule("S10-88")
  void whatTheCustomerObjectsToGoesBackToTheCommitteeUntilAgreed() {
    var id = investigated();
    called(head.client(), id, motion(), expert, second, third);
    List.of(expert, second, third).forEach(member -> votes(member, id, "FOR"));
    assertThat(status(head, id, "/closing", Map.of("finding", "同意"))).isEqualTo(204);
    assertThat(status(head, id, "/objection", Map.of("reason", "客户只认两成"))).isEqualTo(204);
    var decision = Map.<String, Object>of("result", "UPHELD", "basis", "依据", "reasons", "理由");
    assertThat(
            post(head.client(), id, "decision", decision).json().get("missing").get(0).asString())
        .as("the committee must agree anew")
        .isEqualTo("质量投诉处理委员会");
    called(head.client(), id, motion(), expert, second, third);
    List.of(expert, second, third).forEach(member -> votes(member, id, "FOR"));
    assertThat(status(head, id, "/closing", Map.of("finding", "改为八比二"))).isEqualTo(204);
    var agreed = Map.<String, Object>of("facts", "八比二", "promise", "客户会签同意");
    assertThat(post(head.client(), id, "agreement", agreed).status()).isEqualTo(204);
    opined(head.client(), id, Map.of());
    decided(head.client(), id, "UPHELD");
  }

  @Test
  void aMotionThatIsLostDecidesNothingAndWhoIsComplainedOfDoesNotSit() {
    var id = investigated();
    assertThat(post(head.client(), id, "subjects", Map.of("staffId", third.id())).status())
        .isEqualTo(204);
    var form = motion();
    form.put("members", List.of(expert.id(), second.id(), third.id()));
    assertThat(status(head, id, "", form)).as("complained of").isEqualTo(409);
    called(head.client(), id, motion(), expert, second, upper);
    votes(expert, id, "AGAINST");
    votes(second, id, "ABSTAIN");
    votes(upper, id, "FOR");
    assertThat(status(head, id, "/closing", Map.of("finding", "未达成一致"))).isEqualTo(204);
    assertThat(meeting(id).at("/meeting/state").asString()).isEqualTo("LOST");
    assertThat(status(head, id, "/objection", Map.of("reason", "无"))).isEqualTo(409);
    var decision = Map.<String, Object>of("result", "UPHELD", "basis", "依据", "reasons", "理由");
    assertThat(post(head.client(), id, "decision", decision).status()).isEqualTo(409);
  }
}
