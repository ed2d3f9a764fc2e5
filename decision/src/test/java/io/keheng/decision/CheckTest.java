package io.keheng.decision;

import static io.keheng.decision.Finding.Code.DTD_REFUSED;
import static io.keheng.decision.Finding.Code.EXTERNAL_FUNCTION_REFUSED;
import static io.keheng.decision.Finding.Code.GAP;
import static io.keheng.decision.Finding.Code.IMPORT_REFUSED;
import static io.keheng.decision.Finding.Code.NEVER_FIRES;
import static io.keheng.decision.Finding.Code.NOT_ALLOWED;
import static io.keheng.decision.Finding.Code.NOT_DMN;
import static io.keheng.decision.Finding.Code.NOT_XML;
import static io.keheng.decision.Finding.Code.OVERLAP;
import static io.keheng.decision.Finding.Code.UNKNOWN_FACT;
import static io.keheng.decision.Finding.Code.WRONG_TYPE;
import static io.keheng.decision.HandMade.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keheng.decision.Finding.Code;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input is named with its table, row and column, or refused before the engine sees it. */
class CheckTest {

  private static final Facts FACTS =
      new Facts(
          Map.of(
              "存款", FactType.NUMBER,
              "类别", FactType.STRING,
              "达标", FactType.BOOLEAN,
              "开户日", FactType.DATE));

  private static Dmn model() {
    return Dmn.model()
        .input("存款", "number")
        .input("类别", "string")
        .input("达标", "boolean")
        .input("开户日", "date")
        .parameter("门槛", "number", "50000", "第3条");
  }

  private static List<Finding> check(Dmn model) {
    return model.read().check(FACTS);
  }

  private static Tuple place(Code code, int row, int column) {
    return new Tuple(code, "等级", row == 0 ? null : row, column == 0 ? null : column);
  }

  private static void found(Dmn model, Tuple... expected) {
    assertThat(check(model))
        .extracting(Finding::code, Finding::table, Finding::row, Finding::column)
        .contains(expected);
  }

  @Test
  void aTableInGoodOrderHasNoFindings() {
    assertThat(
            check(
                model()
                    .table(
                        "等级",
                        "UNIQUE",
                        of("存款:number", "达标:boolean"),
                        of("等级:string:\"高\",\"低\""),
                        ">= 门槛 | true | \"高\" | S13-01",
                        ">= 门槛 | false | \"低\" | S13-01",
                        "< 门槛 | - | \"低\" | S13-01")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "UNPARSABLE;  >= 5 5",
        "UNPARSABLE;  [1..",
        "UNPARSABLE;  ",
        "WRONG_TYPE;  \"高\"",
        "WRONG_TYPE;  >= date(\"2020-01-01\")",
        "WRONG_TYPE;  类别",
        "UNKNOWN_FACT;  >= 没有的数",
        "UNKNOWN_FACT;  不知道",
        "NEVER_FIRES;  [10..5]",
        "NEVER_FIRES;  > 5, < 10",
      })
  void aBadConditionIsNamedWithItsPlace(Code code, String cell) {
    if (cell != null && cell.startsWith("> 5,")) {
      found(table("- | true", cell + " | true"), place(NEVER_FIRES, 2, 0));
    } else {
      found(table("1 | true", (cell == null ? "" : cell) + " | true"), place(code, 2, 1));
    }
  }

  private static Dmn table(String first, String second) {
    return model()
        .table(
            "等级",
            "FIRST",
            of("存款:number", "达标:boolean"),
            of("等级:string"),
            first + " | \"a\" | r1",
            second + " | \"b\" | r2");
  }

  @Test
  void anOutcomeOutsideItsListOrOfTheWrongTypeIsNamed() {
    found(
        model()
            .table(
                "等级",
                "FIRST",
                of("存款:number"),
                of("等级:string:\"高\",\"低\""),
                "> 5 | \"中\" | r1",
                "- | 7 | r2"),
        place(NOT_ALLOWED, 1, 2),
        place(WRONG_TYPE, 2, 2));
  }

  @Test
  void aConditionOutsideTheColumnsListIsNamed() {
    found(
        model()
            .table(
                "等级", "FIRST", of("类别:string:\"A\",\"B\""), of("等级:string"), "\"C\" | \"高\" | r1"),
        place(NOT_ALLOWED, 1, 1));
  }

  @Test
  void aFactThatNobodySuppliesIsNamedAtItsColumn() {
    Dmn model = model().input("年龄", "number").input("评分", "string");
    model.table(
        "等级", "FIRST", of("存款:number", "年龄:number"), of("等级:string"), "- | > 5 | \"a\" | r");
    assertThat(check(model))
        .filteredOn(finding -> finding.code() == UNKNOWN_FACT)
        .extracting(Finding::table, Finding::column, Finding::args)
        .containsExactlyInAnyOrder(
            new Tuple("等级", 2, List.of("年龄")), new Tuple(null, null, List.of("评分")));
  }

  @Test
  void aFactOfAnotherTypeThanSuppliedIsNamed() {
    Dmn model = Dmn.model().input("类别", "number");
    found(
        model.table("等级", "FIRST", of("类别:number"), of("等级:string"), "- | \"a\" | r"),
        place(WRONG_TYPE, 0, 1));
  }

  @Test
  void gapsAndOverlapsSeeTheValuesOfParameters() {
    Dmn model =
        model()
            .table(
                "等级",
                "UNIQUE",
                of("存款:number"),
                of("等级:string"),
                ">= 门槛 | \"高\" | r1",
                "[1000..50000] | \"中\" | r2",
                "< 500 | \"低\" | r3");
    found(model, place(OVERLAP, 1, 1), place(GAP, 0, 1));
    assertThat(check(model))
        .filteredOn(finding -> finding.code() == OVERLAP)
        .extracting(Finding::args)
        .containsExactly(List.of("1, 2", "存款 50000"));
  }

  @Test
  void aRowThatEarlierRowsHideIsNamedWithThem() {
    Dmn model =
        model()
            .table(
                "等级",
                "FIRST",
                of("存款:number", "达标:boolean"),
                of("等级:string"),
                "> 10 | - | \"a\" | r1",
                "< 100 | - | \"b\" | r2",
                "null | - | \"c\" | r3",
                "> 3 | true | \"d\" | r4",
                "- | - | \"e\" | r5");
    assertThat(check(model))
        .filteredOn(finding -> finding.code() == NEVER_FIRES)
        .extracting(Finding::row, Finding::args)
        .containsExactly(new Tuple(4, List.of("1, 2")), new Tuple(5, List.of("1, 2, 3")));
  }

  @Test
  void aRowThatContradictsItselfIsNamed() {
    found(
        model()
            .table(
                "等级",
                "FIRST",
                of("存款:number", "达标:boolean", "存款:number"),
                of("等级:string"),
                "> 10 | - | < 10.5 | \"a\" | r1",
                "> 门槛 | - | < 49999 | \"b\" | r2",
                "- | - | - | \"c\" | r3"),
        place(NEVER_FIRES, 2, 3));
  }

  @Test
  void aFactInALoopOrFilterIsNotTakenForAConstant() {
    DecisionModel model =
        model()
            .table(
                "等级",
                "FIRST",
                of("存款:number"),
                of("等级:boolean"),
                "> 0 | some x in [1, 5] satisfies x > 存款 | r1",
                "- | count([1, 5][item > 存款]) = 2 | r2")
            .read();
    assertThat(model.evaluate("等级", Map.of("存款", 4)).value()).isEqualTo(true);
    assertThat(model.compilable("等级"))
        .extracting(Finding::row, Finding::column)
        .containsExactly(new Tuple(1, 2), new Tuple(2, 2));
  }

  @Test
  void aFaultyModelIsReadButDoesNotRun() {
    DecisionModel model = table(">= 5 5 | true", "- | -").read();
    assertThatThrownBy(() -> model.evaluate("等级", Map.of()))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("table \"等级\", row 1");
    assertThatThrownBy(() -> model.compile("等级", SqlDialect.DUCKDB))
        .isInstanceOf(InvalidModelException.class);
  }

  @Test
  void extensionElementsOfOtherToolsAreLetPass() {
    String xml =
        table("> 5 | true", "- | -")
            .xml()
            .replace(
                "<decisionTable",
                "<extensionElements><x:thing xmlns:x='urn:x'"
                    + " x:a='1'><x:y/></x:thing></extensionElements><decisionTable");
    xml =
        xml.replaceFirst(
            "(<decision id='[^>]*>)(.*?)(<extensionElements>.*?</extensionElements>)", "$1$3$2");
    assertThat(DecisionModel.read(xml).evaluate("等级", Map.of("存款", 1)).row()).isEqualTo(2);
  }

  private static Code refused(String xml) {
    InvalidModelException refusal =
        catchThrowableOfType(InvalidModelException.class, () -> DecisionModel.read(xml));
    return refusal.findings().getFirst().code();
  }

  @Test
  void whatReachesOutsideTheModelIsRefused() {
    String good = table("> 5 | true", "- | -").xml();
    String entity = "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
    assertThat(refused(entity + good.replace("> 5", "&e;"))).isEqualTo(DTD_REFUSED);
    assertThat(refused("<!DOCTYPE d SYSTEM 'http://localhost:1/d.dtd'>" + good))
        .isEqualTo(DTD_REFUSED);
    assertThat(
            refused(
                good.replace(
                    "</definitions>",
                    "<import namespace='urn:x' name='x' importType='y'/></definitions>")))
        .isEqualTo(IMPORT_REFUSED);
    assertThat(
            refused(
                Dmn.model()
                    .value("f", "Any", "function(a) external { java: { class: \"X\" } }")
                    .xml()))
        .isEqualTo(EXTERNAL_FUNCTION_REFUSED);
    assertThat(refused(good.replace("</definitions>", ""))).isEqualTo(NOT_XML);
    assertThat(refused("")).isEqualTo(NOT_XML);
    assertThat(refused("<html/>")).isEqualTo(NOT_DMN);
    assertThat(refused(good.replace("20191111", "20151101"))).isEqualTo(NOT_DMN);
  }
}
