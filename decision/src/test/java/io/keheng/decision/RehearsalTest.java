package io.keheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a rehearsal asks of a model: two texts in one pass, outcomes as numbers, moved numbers. */
class RehearsalTest {

  private static final String[] IN = {"balance:number", "loans:number"};

  private static DecisionModel grade(String gold, String silver) {
    return Dmn.model()
        .input("balance", "number")
        .input("loans", "number")
        .parameter("gold", "number", gold, "none")
        .parameter("silver", "number", silver, "none")
        .table(
            "grade",
            "FIRST",
            IN,
            new String[] {"grade:string"},
            ">= gold|-|\"GOLD\"|a",
            ">= silver|-|\"SILVER\"|b",
            "-|> 5|\"SILVER\"|c")
        .table(
            "wants",
            "COLLECT",
            IN,
            new String[] {"wants:string"},
            ">= gold|-|\"FUND\"|a",
            "-|> 2|\"LOAN\"|b",
            "< silver|-|\"LOAN\"|c")
        .read();
  }

  @Test
  void twoTextsOfOneModelStandInOneStatement() throws SQLException {
    var before = grade("500", "100");
    var after = grade("400", "100");
    var inForce = List.of(sql(before, "grade"), sql(before, "wants"));
    var drafts =
        SqlDecision.beside(inForce, "draft ", List.of(sql(after, "grade"), sql(after, "wants")));
    var all = new ArrayList<>(inForce);
    all.addAll(drafts);
    var keep = all.stream().map(decision -> code(decision).column()).toList();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                SqlDecision.over(
                    "(SELECT CAST(b AS DECIMAL(18,2)) AS balance, CAST(l AS BIGINT) AS loans FROM"
                        + " (VALUES (600, 0), (450, 3), (450, 0), (50, 6), (50, NULL)) v(b, l))",
                    keep,
                    all))) {
      var said = new ArrayList<String>();
      while (rows.next()) {
        var each = new ArrayList<String>();
        for (var decision : all) {
          var code = code(decision);
          each.add(String.join("+", code.decode(rows.getLong(code.column()))));
        }
        said.add(String.join(" ", each));
      }
      assertThat(said)
          .containsExactly(
              "GOLD FUND GOLD FUND",
              "SILVER LOAN GOLD FUND+LOAN",
              "SILVER  GOLD FUND",
              "SILVER LOAN SILVER LOAN",
              " LOAN  LOAN");
    }
  }

  @Test
  void whatBothTextsComputeAlikeIsComputedOnce() {
    var before = List.of(sql(grade("500", "100"), "grade"));
    var same = SqlDecision.beside(before, "draft ", List.of(sql(grade("500", "100"), "grade")));
    assertThat(same.getFirst().outcomes().getFirst().name()).isEqualTo("grade");
    var other = SqlDecision.beside(before, "draft ", List.of(sql(grade("501", "100"), "grade")));
    assertThat(other.getFirst().outcomes().getFirst().name()).isEqualTo("draft grade");
  }

  @Test
  void aParameterComparedWithOneFactIsAThreshold() {
    var model = grade("500", "100");
    assertThat(model.threshold("grade", "gold")).contains(new Threshold("balance", true, false));
    assertThat(model.threshold("wants", "silver")).contains(new Threshold("balance", true, false));
    var computed =
        Dmn.model()
            .input("balance", "number")
            .parameter("base", "number", "100", "none")
            .value("twice", "number", "2 * base")
            .table(
                "grade",
                "FIRST",
                new String[] {"balance:number"},
                new String[] {"grade:string"},
                "> twice|\"HIGH\"|a",
                "[base..twice]|\"MIDDLE\"|b")
            .read();
    assertThat(computed.threshold("grade", "base")).isEmpty();
    assertThat(computed.threshold("grade", "twice"))
        .contains(new Threshold("balance", false, true));
    assertThat(computed.parametersOf("grade")).containsExactlyInAnyOrder("base", "twice");
    assertThat(
            computed
                .compileWith("grade", SqlDialect.DUCKDB, "base", new BigDecimal("7"))
                .over("t", List.of()))
        .contains("14");
  }

  @Test
  void boundariesAreTheNumbersThatDivide() {
    assertThat(grade("500", "100").boundaries("grade"))
        .containsExactly(
            new Boundary("balance", new BigDecimal("100"), "silver"),
            new Boundary("balance", new BigDecimal("500"), "gold"),
            new Boundary("loans", new BigDecimal("5"), null));
  }

  @Test
  void tablesOfTheMeasuresHaveThresholds() {
    var folder = Tck.above("measures");
    assumeTrue(folder.isPresent(), "no measures folder");
    var file = folder.orElseThrow().resolve(Path.of("cny", "vip-grade.dmn"));
    var model = TckTest.model(file);
    assertThat(model.threshold("vipGrade", "goldSavings"))
        .contains(new Threshold("savingsAverage12m", true, false));
  }

  private static SqlCode code(SqlDecision decision) {
    return Objects.requireNonNull(decision.code());
  }

  private static SqlDecision sql(DecisionModel model, String decision) {
    return model.compile(decision, SqlDialect.DUCKDB);
  }
}
