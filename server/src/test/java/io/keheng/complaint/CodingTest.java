package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Cases are coded by a person, by the axes of the standard and the bank's dictionaries. */
@KehengTest
class CodingTest extends ComplaintFixture {

  private static final Map<String, List<String>> CODES =
      Map.of(
          "category", List.of("CREDIT_CARD"),
          "cause", List.of("ATTITUDE"),
          "reason", List.of("SKILL", "EXPECTATION"),
          "purpose", List.of("EXPLANATION"),
          "customer-type", List.of("EMOTIONAL"),
          "zone", List.of("WAITING"),
          "need", List.of("SPEED", "RESPECT"),
          "personality", List.of("FORCEFUL"));

  private JsonNode codes(long id) {
    return clerk.client().get(ONE + "/codes", id).json();
  }

  @Test
  @Rule("S10-102")
  @Rule("S10-103")
  @Rule("S10-104")
  @Rule("S10-105")
  @Rule("S10-106")
  void aPersonCodesACaseAndTheHistoryKeepsIt() {
    var id = lodge();
    assertThat(codes(id).size()).as("nothing codes by itself").isZero();
    var answer = post(clerk.client(), id, "codes", Map.of("codes", CODES));
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    var found = new HashMap<String, List<String>>();
    for (var each : codes(id)) {
      found.put(
          each.get("dictionary").asString(),
          each.get("codes").valueStream().map(code -> code.get("code").asString()).toList());
    }
    assertThat(found).isEqualTo(CODES);
    assertThat(codes(id).at("/0/codes/0/label").asString()).isEqualTo("信用卡");
    var last = page(id).get("history").valueStream().toList().getLast();
    assertThat(last.get("note").asString()).contains("营业厅区域: 客户等候区", "心理需求: 快捷感、尊重感");
    assertThat(stage(id)).isEqualTo("REGISTERED");
    var again = Map.<String, Object>of("codes", Map.of("cause", List.of("PRICING")));
    assertThat(post(clerk.client(), id, "codes", again).status()).isEqualTo(204);
    assertThat(codes(id).size()).as("in place of those before").isOne();
  }

  @Test
  void refusesWhatNoDictionaryHasAndTwoWhereOneIsMeant() {
    var id = lodge();
    var wrong =
        Map.<String, Object>of(
            "codes",
            Map.of(
                "category", List.of("0201"),
                "zone", List.of("WAITING", "COUNTER"),
                "need", List.of("SPEED", "SPEED"),
                "colour", List.of("RED")));
    var answer = post(clerk.client(), id, "codes", wrong);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("violations").findValuesAsString("field"))
        .containsExactlyInAnyOrder("category", "zone", "need", "colour");
    var other = staffs.with(io.keheng.identity.ScopeKind.OWN_UNIT, branch, CLERK);
    assertThat(other.get(ONE + "/codes", id).status()).isEqualTo(404);
    assertThat(post(other, id, "codes", Map.of("codes", CODES)).status()).isEqualTo(404);
  }

  @Test
  @Rule("S10-43")
  void theRootCauseIsALeafOfItsTreeOnceTheCaseIsDecided() {
    var id = lodge();
    var cause = Map.<String, Object>of("codes", Map.of("root-cause", List.of("PROCESS_SLOW")));
    assertThat(post(clerk.client(), id, "codes", cause).status()).as("undecided").isEqualTo(409);
    did(clerk.client(), id, "ACCEPTED");
    did(clerk.client(), id, "ACKNOWLEDGED");
    did(clerk.client(), id, "FOUND");
    decided(clerk.client(), id, "UPHELD");
    var branch = Map.<String, Object>of("codes", Map.of("root-cause", List.of("PROCESS")));
    assertThat(post(clerk.client(), id, "codes", branch).status()).as("no leaf").isEqualTo(422);
    assertThat(post(clerk.client(), id, "codes", cause).status()).isEqualTo(204);
    assertThat(codes(id).at("/0/codes/0/label").asString()).isEqualTo("流程 / 环节多、时间长");
  }

  @ParameterizedTest
  @CsvSource({
    "reason, S10-102, 4",
    "purpose, S10-103, 5",
    "customer-type, S10-104, 6",
    "zone, S10-105, 4",
    "need, S10-106, 6",
    "emotional-need, S10-106, 4",
    "personality, S10-106, 3",
    "reaction, S10-106, 5"
  })
  @Rule("S10-102")
  @Rule("S10-103")
  @Rule("S10-104")
  @Rule("S10-105")
  @Rule("S10-106")
  void eachDictionaryHasWhatItsRuleNames(String dictionary, String rule, int entries) {
    var found =
        clerk
            .client()
            .get("/api/complaint-dictionaries")
            .json()
            .valueStream()
            .filter(each -> each.get("code").asString().equals(dictionary))
            .findFirst()
            .orElseThrow();
    assertThat(found.at("/rules/0").asString()).isEqualTo(rule);
    assertThat(found.get("entries").size()).isEqualTo(entries);
  }
}
