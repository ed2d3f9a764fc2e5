package io.keheng.decision;

import static io.keheng.decision.HandMade.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.decision.Constraint.Floor;
import io.keheng.decision.Constraint.Listed;
import io.keheng.decision.Constraint.Numbers.OfColumn;
import io.keheng.decision.Constraint.Numbers.OfParameter;
import io.keheng.decision.Constraint.Relation;
import io.keheng.decision.Constraint.Shares;
import io.keheng.decision.Constraint.Total;
import io.keheng.decision.Constraint.Weights;
import io.keheng.decision.Finding.Code;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a measure demands of the numbers of a model is checked, and told with its place. */
class ConstraintTest {

  private static final Facts FACTS =
      new Facts(
          Map.of(
              "存款", FactType.NUMBER,
              "模式", FactType.STRING,
              "项目", FactType.STRING));

  private static final List<String> RULES = List.of("S03-10");

  private static BigDecimal number(int value) {
    return BigDecimal.valueOf(value);
  }

  private static List<Tuple> found(Dmn model, Constraint constraint) {
    return model.read().check(FACTS, List.of(constraint)).stream()
        .map(one -> new Tuple(one.code(), one.table(), one.row(), one.column(), one.args()))
        .toList();
  }

  private static Dmn waiver(String local) {
    return Dmn.model()
        .input("存款", "number")
        .parameter("省标准", "number", "10000", "第8条")
        .parameter("本社标准", "number", local, "第8条")
        .table(
            "年费",
            "FIRST",
            of("存款:number"),
            of("年费:string:\"免\",\"收\""),
            ">= 本社标准 | \"免\" | S03-10",
            "- | \"收\" | S03-10");
  }

  private static Floor floor(Constraint.Numbers of, Relation relation, String limit) {
    return new Floor("底线", RULES, of, relation, limit);
  }

  private static Dmn grade(String outcome) {
    return Dmn.model()
        .input("存款", "number")
        .parameter("最高级", "string", "\"PLATINUM\"", "第8条")
        .table(
            "等级",
            "FIRST",
            of("存款:number"),
            of("等级:string"),
            ">= 10000 | " + outcome + " | S03-10",
            "- | \"NONE\" | S03-10");
  }

  @Test
  void anOutcomeOutsideTheListIsNamedAtItsCellHoweverItIsWritten() {
    var listed = new Listed("名称", RULES, "等级", new LinkedHashSet<>(List.of("GOLD", "NONE")));
    assertThat(found(grade("\"GOLD\""), listed)).isEmpty();
    assertThat(found(grade("if 存款 > 50000 then \"GOLD\" else \"NONE\""), listed)).isEmpty();
    assertThat(found(grade("\"12\""), listed)).as("a number needs no name").isEmpty();
    var platinum = new Tuple(Code.NOT_LISTED, "等级", 1, 2, List.of("PLATINUM", "GOLD, NONE"));
    assertThat(found(grade("\"PLATINUM\""), listed)).containsExactly(platinum);
    assertThat(found(grade("最高级"), listed)).containsExactly(platinum);
    assertThat(found(grade("if 存款 > 50000 then \"PLATINUM\" else \"GOLD\""), listed))
        .containsExactly(platinum);
    var nothing = new Listed("名称", RULES, "没有的表", new LinkedHashSet<>());
    assertThat(found(grade("\"PLATINUM\""), nothing)).isEmpty();
  }

  @Test
  void aParameterBelowItsFloorIsNamedWhereItIsUsed() {
    Floor floor = floor(new OfParameter("本社标准"), Relation.AT_LEAST, "省标准");
    assertThat(found(waiver("10000"), floor)).isEmpty();
    assertThat(found(waiver("9999.99"), floor))
        .containsExactly(
            new Tuple(Code.BELOW_FLOOR, "年费", 1, 1, List.of("本社标准", "9999.99", "10000", "S03-10")));
  }

  @Test
  void aCeilingIsTheOtherSide() {
    Floor ceiling = floor(new OfParameter("本社标准"), Relation.AT_MOST, "省标准 * 2");
    assertThat(found(waiver("20000"), ceiling)).isEmpty();
    assertThat(found(waiver("20001"), ceiling))
        .extracting(one -> one.toList().getFirst())
        .containsExactly(Code.ABOVE_CEILING);
  }

  @Test
  void theBoundsOfCellsHaveAFloorInTheRowsOfAnOutcome() {
    Dmn model =
        Dmn.model()
            .input("存款", "number")
            .parameter("低", "number", "5", "")
            .table(
                "年费",
                "FIRST",
                of("存款:number"),
                of("年费:string:\"免\",\"收\""),
                "[低 * 2..1000) | \"免\" | a",
                "< 3 | \"收\" | b",
                "- | \"免\" | c");
    Floor floor = floor(new OfColumn("年费", "存款", "\"免\""), Relation.AT_LEAST, "11");
    assertThat(found(model, floor))
        .containsExactly(
            new Tuple(Code.BELOW_FLOOR, "年费", 1, 1, List.of("存款", "10", "11", "S03-10")));
    assertThat(found(model, floor(new OfColumn("年费", "存款", null), Relation.AT_LEAST, "11")))
        .extracting(one -> one.toList().get(2))
        .containsExactly(1, 2);
  }

  private static Dmn weights(String first, String third) {
    return Dmn.model()
        .input("模式", "string")
        .input("项目", "string")
        .table(
            "分值",
            "FIRST",
            of("模式:string:\"一\",\"二\"", "项目:string"),
            of("分值:number"),
            "\"一\" | \"业务\" | " + first + " | INCOME",
            "\"一\",\"二\" | \"品质\" | 40 | OTHER",
            "\"二\" | \"业务\" | " + third + " | INCOME",
            "- | - | 0 | OTHER");
  }

  private static Shares shares(@Nullable String by, Total total) {
    return new Shares("分值", RULES, new Weights("分值", null, Map.of()), by, total);
  }

  @Test
  void weightsAddUpInEachGroup() {
    Shares exactly = shares("模式", new Total.Exactly(number(100)));
    assertThat(found(weights("60", "60"), exactly)).isEmpty();
    assertThat(found(weights("60", "59.5"), exactly))
        .containsExactly(
            new Tuple(Code.SUM_DIFFERS, "分值", 2, 3, List.of("二", "99.5", "100", "S03-10")));
  }

  @Test
  void weightsOfAllRowsOrOfSomeHaveAMost() {
    assertThat(found(weights("60", "60"), shares(null, new Total.AtMost(number(160))))).isEmpty();
    assertThat(found(weights("60", "61"), shares(null, new Total.AtMost(number(160)))))
        .containsExactly(
            new Tuple(Code.SUM_ABOVE, "分值", 1, 3, List.of("分值", "161", "160", "S03-10")));
    Weights some = new Weights("分值", "分值", Map.of("项目", "\"业务\""));
    Shares of = new Shares("业务", RULES, some, "模式", new Total.AtMost(number(60)));
    assertThat(found(weights("60", "61"), of))
        .extracting(one -> one.toList().get(2))
        .containsExactly(3);
  }

  @Test
  void aShareByAnnotationOrColumnLiesBetweenItsBounds() {
    Total share = new Total.Share("rules", "INCOME", number(60), number(70));
    assertThat(found(weights("30", "30"), shares(null, share))).isEmpty();
    assertThat(found(weights("60", "60"), shares(null, share)))
        .containsExactly(
            new Tuple(
                Code.SHARE_OUTSIDE, "分值", 1, 3, List.of("INCOME", "75", "60", "70", "S03-10")));
    Total column = new Total.Share("项目", "\"业务\"", number(50), number(55));
    assertThat(found(weights("30", "30"), shares(null, column)))
        .extracting(one -> one.toList().getFirst())
        .containsExactly(Code.SHARE_OUTSIDE);
  }

  @Test
  void aWeightMustBeANumberAndAConstraintMustFitItsModel() {
    assertThat(found(weights("if 模式 = \"一\" then 1 else 2", "60"), shares(null, any())))
        .extracting(one -> one.toList().getFirst())
        .containsExactly(Code.NOT_A_WEIGHT);
    for (Constraint unfit :
        List.of(
            shares("没有", any()),
            new Shares("x", RULES, new Weights("没有", null, Map.of()), null, any()),
            floor(new OfParameter("没有"), Relation.AT_LEAST, "1"),
            floor(new OfColumn("分值", "没有", null), Relation.AT_LEAST, "1"),
            floor(new OfColumn("分值", "模式", null), Relation.AT_LEAST, "没有"))) {
      assertThat(found(weights("60", "60"), unfit))
          .extracting(one -> one.toList().getFirst())
          .containsExactly(Code.CONSTRAINT_UNFIT);
    }
  }

  private static Total any() {
    return new Total.AtMost(number(1000));
  }
}
