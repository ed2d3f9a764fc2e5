package io.keheng.decision;

import static io.keheng.decision.HandMade.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was decided before is not decided again, unless something that it uses has changed. */
class DecidedCasesTest {

  private static DecisionModel model(String bound) {
    return Dmn.model()
        .input("存款", "number")
        .table(
            "等级",
            "FIRST",
            of("存款:number"),
            of("等级:string"),
            bound + " | \"高\" | a",
            "- | \"低\" | b")
        .read();
  }

  @Test
  void theSameFactsOfADecisionAreDecidedOnce() {
    DecidedCases decided = new DecidedCases(10);
    DecisionModel model = model(">= 10");
    Outcome first = decided.evaluate(model, "等级", Map.of("存款", 10, "别的", "A"));
    assertThat(first.value()).isEqualTo("高");
    assertThat(decided.evaluate(model, "等级", Map.of("存款", 10L, "别的", "B"))).isSameAs(first);
    assertThat(decided.evaluate(model, "等级", Map.of("存款", new BigDecimal("9.99"))).value())
        .isEqualTo("低");
    assertThat(decided.evaluate(model, "等级", Map.of()).value()).isEqualTo("低");
    assertThat(decided.evaluate(model(">= 11"), "等级", Map.of("存款", 10)).value()).isEqualTo("低");
    Explanation why = decided.explain(model, "等级", Map.of("存款", 10));
    assertThat(why.rows().getFirst().fired()).isTrue();
    assertThat(decided.explain(model, "等级", Map.of("存款", 10))).isSameAs(why);
  }

  @Test
  void aModelThatAsksTheClockIsAskedEveryTime() {
    DecidedCases decided = new DecidedCases(10);
    DecisionModel model =
        Dmn.model().input("存款", "number").value("年", "number", "today().year + 存款 * 0").read();
    Outcome first = decided.evaluate(model, "年", Map.of("存款", 1));
    assertThat(decided.evaluate(model, "年", Map.of("存款", 1))).isNotSameAs(first);
  }
}
