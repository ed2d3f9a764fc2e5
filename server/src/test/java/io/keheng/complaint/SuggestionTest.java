package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Together;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Codes suggested from the words of a case, learnt from what people coded. */
@KehengTest
class SuggestionTest extends ComplaintFixture {

  private static final List<String> CARDS =
      List.of("信用卡年费收取有误", "信用卡账单逾期利息太高", "信用卡分期手续费未告知", "办理信用卡被误导");
  private static final List<String> LOANS =
      List.of("房屋按揭提前还款被拒", "按揭贷款利率没有下调", "经营贷款抵押登记太慢", "贷款合同没有给我");

  private static final String SUGGESTIONS = ONE + "/suggestions";

  private long saying(String content) {
    var told = told("COUNTER");
    told.put("content", content);
    return lodge(clerk.client(), told);
  }

  private void coded(int at, List<String> texts, String category) {
    var id = saying(texts.get(at % texts.size()) + "，第" + at + "次反映");
    var codes = Map.of("category", List.of(category));
    var answer =
        clerk.client().post(ONE + "/codes", Map.of("version", version(id), "codes", codes), id);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  private static List<JsonNode> of(Client client, long id) {
    return client.get(SUGGESTIONS, id).json().valueStream().toList();
  }

  @Test
  void wordsOfCodedCasesSuggestACodeAndSayWhy() {
    Together.each(IntStream.range(0, 40).boxed(), at -> coded(at, CARDS, "CREDIT_CARD"));
    Together.each(IntStream.range(0, 40).boxed(), at -> coded(at, LOANS, "LOAN"));
    var id = saying("信用卡逾期利息怎么算的");
    var suggestion =
        of(clerk.client(), id).stream()
            .filter(each -> each.get("axis").asString().equals("CATEGORY"))
            .findFirst()
            .orElseThrow();
    assertThat(suggestion.get("code").asString()).isEqualTo("CREDIT_CARD");
    assertThat(suggestion.get("label").asString()).isEqualTo("信用卡");
    assertThat(suggestion.get("words").valueStream().map(JsonNode::asString))
        .as("the words that speak for it")
        .isSubsetOf("信用", "用卡", "卡逾", "逾期", "期利", "利息", "息怎", "怎么", "么算", "算的")
        .contains("信用");
    assertThat(suggestion.get("accuracy").asDouble())
        .as("how often it is right is told beside it")
        .isGreaterThan(suggestion.get("baseline").asDouble());
    assertThat(upper.client().get(ONE + "/codes", id).json())
        .as("nothing is coded before a person says so")
        .isEmpty();
    var strange = saying("天气");
    assertThat(of(clerk.client(), strange)).as("words that nobody used say nothing").isEmpty();
  }
}
