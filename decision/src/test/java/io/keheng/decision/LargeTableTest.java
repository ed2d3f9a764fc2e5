package io.keheng.decision;

import static io.keheng.decision.HandMade.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.decision.Finding.Code;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A table of 5,000 rows is read, checked in bounded time, compiled, and decides the same. */
@Timeout(180)
class LargeTableTest {

  private static final int ROWS = 5_000;

  private static final Facts FACTS =
      new Facts(Map.of("存款", FactType.NUMBER, "类别", FactType.STRING, "笔数", FactType.NUMBER));

  private static DecisionModel read(String policy, String last) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < ROWS - 1; i++) {
      rows.add(
          "[%d..%d) | \"%s\" | >= %d | \"%d\" | S".formatted(i * 10, i * 10 + 10, "K" + i, i, i));
    }
    rows.add(last);
    return Dmn.model()
        .input("存款", "number")
        .input("类别", "string")
        .input("笔数", "number")
        .table(
            "大表",
            policy,
            of("存款:number", "类别:string", "笔数:number"),
            of("大表:string"),
            rows.toArray(String[]::new))
        .read();
  }

  private static List<Map<String, @Nullable Object>> cases() {
    return IntStream.range(0, 200)
        .mapToObj(
            i ->
                Map.<String, @Nullable Object>of(
                    "存款", BigDecimal.valueOf(i * 250L + 3),
                    "类别", "K" + i * 25,
                    "笔数", BigDecimal.valueOf(i * 25L - i % 2)))
        .toList();
  }

  @Test
  void firstOfManyRows() throws Exception {
    DecisionModel model = read("FIRST", "- | - | - | \"没有\" | S");
    assertThat(model.check(FACTS))
        .extracting(Finding::code, Finding::args)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Code.TOO_LARGE, List.of("" + ROWS)));
    assertThat(new SqlAgreement(model, "大表").differences(cases())).isEmpty();
  }

  @Test
  void rowsThatHoldTogetherAreFoundAllTheSame() {
    DecisionModel model = read("UNIQUE", "[25..26] | \"K2\" | - | \"又\" | S");
    long start = System.nanoTime();
    assertThat(model.check(FACTS))
        .filteredOn(finding -> finding.code() == Code.OVERLAP)
        .extracting(Finding::row, Finding::args)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, List.of("3, 5000", "存款 25, 类别 K2, 笔数 2")));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
    assertThat(model.compile("大表", SqlDialect.DUCKDB).outcomes()).hasSize(1);
  }

  @Test
  void aTableOfManyColumnsIsNotAnalysedForever() {
    String[] columns = new String[12];
    Dmn model = Dmn.model();
    Map<String, FactType> facts = new java.util.HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      model.input("列" + i, "number");
      facts.put("列" + i, FactType.NUMBER);
      columns[i] = "列" + i + ":number";
    }
    String[] rows = new String[60];
    for (int row = 0; row < rows.length; row++) {
      StringBuilder cells = new StringBuilder();
      for (int i = 0; i < columns.length; i++) {
        cells.append(">= ").append((row * 7 + i * 13) % 60).append(" | ");
      }
      rows[row] = cells + "\"" + row + "\" | S";
    }
    assertThat(model.table("宽表", "FIRST", columns, of("宽表:string"), rows).read())
        .satisfies(
            wide ->
                assertThat(wide.check(new Facts(facts)))
                    .extracting(Finding::code)
                    .contains(Code.TOO_LARGE));
  }
}
