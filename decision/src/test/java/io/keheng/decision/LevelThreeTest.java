package io.keheng.decision;

import static io.keheng.decision.HandMade.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.decision.Finding.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What tables need of DMN compliance level 3: one by one always, and by SQL where it compiles. */
class LevelThreeTest {

  private static final int CASES = 5_000;

  @TestFactory
  Stream<DynamicTest> expressionsHaveTheValuesOfTheStandard() {
    return LevelThree.expressions().entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> value(one)));
  }

  /** The same expression by itself and in the cell of a table, and there by SQL. */
  private static void value(Map.Entry<String, String> one) throws Exception {
    DecisionModel alone = Dmn.model().value("值", "Any", one.getKey()).read();
    assertThat(text(alone.evaluate("值", Map.of()).value())).isEqualTo(one.getValue());
    DecisionModel table =
        Dmn.model()
            .input("存款", "number")
            .table("表", "FIRST", of("存款:number"), of("表:Any"), "- | " + one.getKey() + " | a")
            .read();
    assertThat(text(table.evaluate("表", Map.of("存款", 1)).value())).isEqualTo(one.getValue());
    if (table.compilable("表").isEmpty()) {
      assertThat(new SqlAgreement(table, "表").differences(new CaseMaker(table).cases(3, 1)))
          .isEmpty();
    }
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case List<?> list -> list.stream().map(LevelThreeTest::text).toList().toString();
      case null, default -> String.valueOf(value);
    };
  }

  @TestFactory
  Stream<DynamicTest> tablesAgreeWithSqlOrSayWhyNot() {
    return LevelThree.models().entrySet().stream()
        .map(
            entry -> DynamicTest.dynamicTest(entry.getKey(), () -> agreesOrSays(entry.getValue())));
  }

  private static void agreesOrSays(Dmn source) throws Exception {
    DecisionModel model = source.read();
    String last = model.decisions().getLast().name();
    List<Finding> reasons = model.compilable(last);
    if (reasons.isEmpty()) {
      SqlAgreementTest.agree(model, last, new CaseMaker(model).cases(CASES, 7));
      return;
    }
    assertThat(reasons)
        .allSatisfy(
            reason -> {
              assertThat(reason.code()).isEqualTo(Code.ONE_BY_ONE);
              assertThat(reason.severity()).isEqualTo(Severity.WARNING);
              assertThat(reason.table()).isNotNull();
              assertThat(reason.args().getFirst()).isNotBlank();
              assertThat(Long.parseLong(reason.args().get(1))).isPositive();
            });
    assertThat(model.evaluate(last, facts(5, 5, "A", "2020-05-05")).problems()).isEmpty();
  }

  private static Map<String, Object> facts(int savings, int loan, String kind, String day) {
    return Map.of(
        "存款 余额", savings, "贷款", loan, "类别", kind, "达标", true, "开户日", LocalDate.parse(day));
  }

  private static @Nullable Object decided(String model, Map<String, Object> facts) {
    DecisionModel read = java.util.Objects.requireNonNull(LevelThree.models().get(model)).read();
    return read.evaluate(read.decisions().getLast().name(), facts).value();
  }

  @Test
  void constantsComputedByFunctionsCompile() {
    DecisionModel model =
        java.util.Objects.requireNonNull(
                LevelThree.models().get("a constant computed by functions"))
            .read();
    assertThat(model.compilable("老户")).isEmpty();
    assertThat(model.evaluate("老户", facts(51, 0, "A", "2020-06-30")).value()).isEqualTo("是");
    assertThat(model.evaluate("老户", facts(51, 0, "A", "2020-07-01")).value()).isEqualTo("否");
    assertThat(model.evaluate("老户", facts(50, 0, "A", "2020-02-29")).value()).isEqualTo("未定");
  }

  @Test
  void dateArithmeticOnFacts() {
    String model = "dates computed from a fact";
    assertThat(decided(model, facts(0, 0, "A", "2020-07-01"))).isEqualTo("新");
    assertThat(decided(model, facts(0, 0, "A", "2020-01-18"))).isEqualTo("周六");
    assertThat(decided(model, facts(0, 0, "A", "2020-01-17"))).isEqualTo("老");
  }

  @Test
  void listsInColumnsCellsAndOutcomes() {
    String model = "lists in cells";
    assertThat(decided(model, facts(20, 30, "B", "2020-01-01"))).isEqualTo(new BigDecimal("50"));
    assertThat(decided(model, facts(20, 3, "B", "2020-01-01"))).isEqualTo(new BigDecimal("20"));
    assertThat(decided(model, facts(20, 30, "C", "2020-01-01"))).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void rangesOfDatesAndTexts() {
    String model = "ranges of dates and texts";
    assertThat(decided(model, facts(0, 0, "B", "2020-12-31"))).isEqualTo("一");
    assertThat(decided(model, facts(0, 0, "C", "2019-12-31"))).isEqualTo("二");
    assertThat(decided(model, facts(0, 0, "D", "2018-12-31"))).isEqualTo("三");
    assertThat(decided(model, facts(0, 0, "C", "2020-01-01"))).isEqualTo("无");
  }

  @Test
  void boxedContextsAndCalledTables() {
    String context = "a boxed context before a table";
    assertThat(decided(context, facts(900, 101, "A", "2020-01-01"))).isEqualTo("甲");
    assertThat(decided(context, facts(60, 41, "A", "2020-01-01"))).isEqualTo("乙");
    assertThat(decided(context, facts(60, 40, "A", "2020-01-01"))).isEqualTo("丙");
    String called = "a table called as a function";
    assertThat(decided(called, facts(0, 100, "A", "2020-01-01"))).isEqualTo(new BigDecimal("90.0"));
    assertThat(decided(called, facts(0, 100, "B", "2020-01-01"))).isEqualTo(new BigDecimal("100"));
  }

  @Test
  void everyPlaceThatKeepsATableFromSqlIsNamed() {
    DecisionModel model =
        java.util.Objects.requireNonNull(LevelThree.models().get("lists in cells")).read();
    assertThat(model.compilable("档"))
        .extracting(Finding::table, Finding::row, Finding::column)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("档", null, 1));
  }
}
