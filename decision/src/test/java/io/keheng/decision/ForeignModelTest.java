package io.keheng.decision;

import static io.keheng.decision.HandMade.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Models as other tools and other people write them. */
class ForeignModelTest {

  @Test
  void attributesAndElementsOfOtherToolsAreLetPassAnywhere() {
    String foreign = "xmlns:x='urn:x' x:colour='red'";
    String extension = "<extensionElements><x:size xmlns:x='urn:x'>3</x:size></extensionElements>";
    String xml =
        Dmn.model()
            .input("存款", "number")
            .table(
                "等级",
                "FIRST",
                of("存款:number"),
                of("等级:string"),
                "> 5 | \"a\" | r1",
                "- | \"b\" | r2")
            .xml()
            .replace("<decisionTable", "<decisionTable " + foreign)
            .replace("<rule>", "<rule " + foreign + ">" + extension)
            .replace("<input>", "<input " + foreign + ">" + extension)
            .replace("<inputEntry>", "<inputEntry " + foreign + ">" + extension)
            .replace("<definitions", "<definitions " + foreign);
    DecisionModel model = DecisionModel.read(xml);
    assertThat(model.check(new Facts(Map.of("存款", FactType.NUMBER))))
        .noneMatch(finding -> finding.severity() == Severity.ERROR);
    assertThat(model.evaluate("等级", Map.of("存款", 6)).row()).isEqualTo(1);
    assertThat(model.compile("等级", SqlDialect.DUCKDB).outcomes()).hasSize(1);
  }

  @Test
  void namesInChineseWithSpacesStandForFactsParametersAndDecisions() {
    Dmn model =
        Dmn.model()
            .input("近 12 个月 存款", "number")
            .parameter("高 门槛", "number", "100", "第1条")
            .table(
                "客户 价值",
                "FIRST",
                of("近 12 个月 存款:number"),
                of("客户 价值:string"),
                ">= 高 门槛 * 2 | \"甲\" | a",
                "- | \"乙\" | b")
            .table(
                "服务 等级",
                "FIRST",
                of("客户 价值:string", "近 12 个月 存款 - 高 门槛:number"),
                of("服务 等级:string"),
                "\"甲\" | > 高 门槛 | \"A\" | a",
                "- | - | \"B\" | b");
    DecisionModel read = model.read();
    Facts facts = new Facts(Map.of("近 12 个月 存款", FactType.NUMBER));
    assertThat(read.check(facts)).noneMatch(finding -> finding.severity() == Severity.ERROR);
    assertThat(read.evaluate("服务 等级", Map.of("近 12 个月 存款", 201)).value()).isEqualTo("A");
    assertThat(read.evaluate("服务 等级", Map.of("近 12 个月 存款", 200)).value()).isEqualTo("B");
    assertThat(read.explain("服务 等级", Map.of("近 12 个月 存款", 200)).rows().getFirst().stoppedBy())
        .hasValueSatisfying(cell -> assertThat(cell.resolved()).isEqualTo("> 100"));
    assertThat(read.compile("服务 等级", SqlDialect.DUCKDB).facts()).hasSize(1);
  }
}
