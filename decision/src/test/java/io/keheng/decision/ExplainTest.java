package io.keheng.decision;

import static io.keheng.decision.HandMade.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keheng.decision.Explanation.Held;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reason for an outcome: rows, cells, what stopped a row and what is missing. */
class ExplainTest {

  private static final DecisionModel VIP =
      Dmn.model()
          .input("存款", "number")
          .input("类别", "string")
          .input("开户日", "date")
          .parameter("存款门槛", "number", "500000", "第12条")
          .table(
              "价值",
              "FIRST",
              of("存款:number"),
              of("价值:string:\"高\",\"低\""),
              ">= 存款门槛 | \"高\" | S13-01",
              "- | \"低\" | S13-01")
          .table(
              "等级",
              "PRIORITY",
              of("价值:string", "存款:number", "开户日:date"),
              of("等级:string:\"钻石\",\"黄金\",\"普通\"", "折扣:number"),
              "\"高\" | [存款门槛 * 4..9000000) | <= date(\"2020-01-01\") | \"钻石\" | 20 | S03-20",
              "\"高\" | - | - | \"黄金\" | 10 | S03-12",
              "- | - | - | \"普通\" | 0 | S03-01")
          .read();

  private static Map<String, Object> facts(int deposit) {
    return Map.of("存款", deposit, "类别", "A", "开户日", LocalDate.of(2020, 1, 31));
  }

  @Test
  void theOutcomeNamesRowRuleAndRequiredDecisions() {
    Outcome outcome = VIP.evaluate("等级", facts(600_000));
    assertThat(outcome.values()).isEqualTo(Map.of("等级", "黄金", "折扣", new BigDecimal("10")));
    assertThat(outcome.row()).isEqualTo(2);
    assertThat(outcome.rows().getFirst().annotations()).containsEntry("rules", "S03-12");
    Outcome value = Objects.requireNonNull(outcome.required().get("价值"));
    assertThat(value.values()).containsEntry("价值", "高");
    assertThat(value.row()).isEqualTo(1);
    assertThat(outcome.problems()).isEmpty();
  }

  @Test
  void theCellThatStoppedARowTellsWhatIsMissing() {
    Explanation explanation = VIP.explain("等级", facts(600_000));
    Explanation.Row diamond = explanation.rows().getFirst();
    assertThat(diamond.matched()).isFalse();
    assertThat(diamond.missed()).isEqualTo(2);
    Explanation.Cell stopped = diamond.stoppedBy().orElseThrow();
    assertThat(stopped.column()).isEqualTo(2);
    assertThat(stopped.resolved()).isEqualTo("[500000 * 4..9000000)");
    Shortfall shortfall = stopped.shortfall();
    assertThat(shortfall).isNotNull();
    assertThat(shortfall.comparison()).isEqualTo(">=");
    assertThat(shortfall.need()).isEqualTo(new BigDecimal("2000000"));
    assertThat(shortfall.missing()).isEqualTo(new BigDecimal("1400000"));
    assertThat(diamond.cells().get(2).shortfall())
        .isEqualTo(
            new Shortfall("开户日", LocalDate.of(2020, 1, 31), "<=", LocalDate.of(2020, 1, 1), 30L));
  }

  @Test
  void rowsThatMatchWithoutFiringAreToldApart() {
    List<Explanation.Row> rows = VIP.explain("等级", facts(600_000)).rows();
    assertThat(rows.get(1).fired()).isTrue();
    assertThat(rows.get(2).matched()).isTrue();
    assertThat(rows.get(2).fired()).isFalse();
    assertThat(rows.get(2).cells()).allMatch(cell -> cell.held() == Held.NOT_APPLICABLE);
  }

  @Test
  void aRequiredDecisionIsExplainedToo() {
    Explanation value = VIP.explain("等级", facts(100)).required().get("价值");
    assertThat(value).isNotNull();
    Explanation.Cell cell = value.rows().getFirst().cells().getFirst();
    assertThat(cell.held()).isEqualTo(Held.NOT_HELD);
    assertThat(cell.text()).isEqualTo(">= 存款门槛");
    assertThat(cell.resolved()).isEqualTo(">= 500000");
  }

  @Test
  void anUnknownFactHasNoDistance() {
    Explanation value = VIP.explain("价值", Map.of());
    Shortfall shortfall = value.rows().getFirst().cells().getFirst().shortfall();
    assertThat(value.outcome().value()).isEqualTo("低");
    assertThat(shortfall).isNotNull();
    assertThat(shortfall.have()).isNull();
    assertThat(shortfall.need()).isEqualTo(new BigDecimal("500000"));
    assertThat(shortfall.missing()).isNull();
  }

  @Test
  void parametersAreListedWithTheirSource() {
    assertThat(VIP.parameters())
        .containsExactly(
            new Parameter(
                "存款门槛", "存款门槛", FactType.NUMBER, new BigDecimal("500000"), "500000", "第12条"));
    assertThat(VIP.decisions()).extracting(Decision::name).containsExactly("价值", "等级");
    assertThat(VIP.decision("等级").requires()).containsExactlyInAnyOrder("存款门槛", "价值");
    assertThat(VIP.inputs()).extracting(Fact::name).containsExactlyInAnyOrder("存款", "类别", "开户日");
  }

  /** The rows that explain holds are those that the engine fired, for the tables made by hand. */
  @Test
  void explanationAndEngineAgree() {
    HandMade.models()
        .forEach(
            (name, dmn) -> {
              DecisionModel model = dmn.read();
              for (Map<String, Object> facts : new CaseMaker(model).cases(300, 7)) {
                for (Decision decision : model.decisions()) {
                  Explanation explanation = model.explain(decision.name(), facts);
                  assertThat(explanation.rows())
                      .as("%s %s", name, facts)
                      .allMatch(row -> !row.fired() || row.matched());
                  HitPolicy policy = policy(model, decision.name());
                  if (policy != null
                      && !policy.single()
                      && explanation.outcome().problems().isEmpty()) {
                    assertThat(explanation.rows()).allMatch(row -> row.fired() == row.matched());
                  }
                }
              }
            });
  }

  private static @Nullable HitPolicy policy(DecisionModel model, String decision) {
    DecisionTable table = model.table(decision);
    return table == null ? null : table.hitPolicy();
  }

  @Test
  void rowsThatContradictEachOtherAreAProblemAndNoOutcome() {
    DecisionModel model = HandMade.overlapping().read();
    Outcome outcome = model.evaluate("等级", Map.of("存款 余额", 200, "贷款", 60));
    assertThat(outcome.value()).isNull();
    assertThat(outcome.rows()).isEmpty();
    assertThat(outcome.problems()).anyMatch(problem -> problem.contains("UNIQUE"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "COLLECT; 存款:number; contains(类别, \"A\"); 1; 1",
        "FIRST; 存款:number; ? * ? > 5; 1; 1",
        "FIRST; 存款:number; [1, 2]; 1; 1",
        "FIRST; 存款 / 3:number; > 5; 1;",
        "FIRST; 类别:string; > 类别; 1; 1",
      })
  void whatSqlCannotSayExactlyIsRefusedWithItsPlace(
      String policy, String input, String cell, int column, Integer row) {
    Dmn dmn = Dmn.model().input("存款", "number").input("类别", "string");
    dmn.table("等级", policy, of(input), of("等级:string"), cell + " | \"a\" | r");
    assertThatThrownBy(() -> dmn.read().compile("等级", SqlDialect.DUCKDB))
        .isInstanceOfSatisfying(
            NotCompilable.class,
            refusal -> {
              assertThat(refusal.decision()).isEqualTo("等级");
              assertThat(refusal.row()).isEqualTo(row);
              assertThat(refusal.column()).isEqualTo(column);
            });
  }
}
