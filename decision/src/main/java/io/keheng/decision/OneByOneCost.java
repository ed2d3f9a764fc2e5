package io.keheng.decision;

import static io.keheng.decision.Finding.Code.ONE_BY_ONE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what keeps a decision from SQL, and what deciding one by one costs. */
final class OneByOneCost {

  private static final int CASES = 500;
  private static final double MILLION_BY_NANOS = 1e6 / 1e9;

  private final Model model;

  OneByOneCost(Model model) {
    this.model = model;
  }

  List<Finding> findings(String decision) {
    try {
      new SqlCompiler(model, SqlDialect.DUCKDB, model.constants()).compile(decision);
      return List.of();
    } catch (NotCompilable first) {
      String seconds = seconds(decision);
      List<Finding> findings = new ArrayList<>();
      findings.add(finding(first, seconds));
      for (Throwable other : first.getSuppressed()) {
        if (other instanceof NotCompilable reason) {
          findings.add(finding(reason, seconds));
        }
      }
      return List.copyOf(findings);
    }
  }

  private static Finding finding(NotCompilable reason, String seconds) {
    String text =
        "evaluated one by one, about %s s for a million cases: %s"
            .formatted(seconds, reason.reason());
    return new Place(reason.decision(), reason.row(), reason.column())
        .finding(Severity.WARNING, ONE_BY_ONE, text, reason.reason(), seconds);
  }

  /** Seconds of one core for a million cases, by some hundred cases decided now. */
  private String seconds(String decision) {
    Map<String, @Nullable Object> facts = new HashMap<>();
    model.inputs().forEach(input -> facts.put(input.name(), sample(input.type())));
    run(decision, facts);
    long start = System.nanoTime();
    run(decision, facts);
    double nanos = (double) (System.nanoTime() - start) / CASES;
    return String.valueOf(Math.max(1, Math.round(nanos * MILLION_BY_NANOS)));
  }

  private void run(String decision, Map<String, @Nullable Object> facts) {
    for (int i = 0; i < CASES; i++) {
      model.evaluator().evaluate(decision, facts);
    }
  }

  private static @Nullable Object sample(FactType type) {
    return switch (type) {
      case NUMBER -> BigDecimal.ONE;
      case STRING -> "";
      case BOOLEAN -> Boolean.TRUE;
      case DATE -> LocalDate.EPOCH;
      case OTHER -> null;
    };
  }
}
