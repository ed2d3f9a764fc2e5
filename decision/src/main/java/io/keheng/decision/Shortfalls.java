package io.keheng.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;

/** Finds, for a cell that did not hold, the bound that the fact came nearest to. */
final class Shortfalls {

  private Shortfalls() {}

  static @Nullable Shortfall nearest(
      Cell cell,
      String fact,
      @Nullable Object value,
      Map<String, ? extends @Nullable Object> facts) {
    if (cell.ast() == null || cell.ast().isNegated()) {
      return null;
    }
    EvaluationContext context = Feel.context(facts);
    List<Shortfall> found = new ArrayList<>();
    for (BaseNode element : cell.ast().getElements()) {
      if (element instanceof UnaryTestNode test) {
        Shortfall one = one(test, fact, value, context);
        if (one != null) {
          found.add(one);
        }
      }
    }
    return found.stream().min(Comparator.comparing(Shortfalls::distance)).orElse(null);
  }

  private static @Nullable Shortfall one(
      UnaryTestNode test, String fact, @Nullable Object value, EvaluationContext context) {
    if (test.getValue() instanceof RangeNode range
        && test.getOperator() == UnaryTestNode.UnaryOperator.IN) {
      Object low = bound(range.getStart(), context);
      Object high = bound(range.getEnd(), context);
      boolean openLow = range.getLowerBound() == RangeNode.IntervalBoundary.OPEN;
      boolean openHigh = range.getUpperBound() == RangeNode.IntervalBoundary.OPEN;
      if (low != null && (value == null || below(value, low, openLow))) {
        return shortfall(fact, value, openLow ? ">" : ">=", low);
      }
      return high == null ? null : shortfall(fact, value, openHigh ? "<" : "<=", high);
    }
    if (test.getOperator() == UnaryTestNode.UnaryOperator.EQ) {
      Object need = bound(test.getValue(), context);
      return need == null ? null : shortfall(fact, value, "=", need);
    }
    return null;
  }

  private static @Nullable Object bound(BaseNode node, EvaluationContext context) {
    Object value = node instanceof UndefinedValueNode ? null : node.evaluate(context);
    return FactType.ofValue(value) == FactType.OTHER ? null : value;
  }

  private static boolean below(Object value, Object low, boolean open) {
    int order =
        switch (value) {
          case BigDecimal number when low instanceof BigDecimal bound -> number.compareTo(bound);
          case LocalDate date when low instanceof LocalDate bound -> date.compareTo(bound);
          case String text when low instanceof String bound -> text.compareTo(bound);
          default -> 0;
        };
    return order < 0 || open && order == 0;
  }

  private static Shortfall shortfall(
      String fact, @Nullable Object have, String comparison, Object need) {
    Object missing =
        switch (have) {
          case BigDecimal number when need instanceof BigDecimal bound ->
              bound.subtract(number).abs();
          case LocalDate date when need instanceof LocalDate bound ->
              Math.abs(ChronoUnit.DAYS.between(date, bound));
          case null, default -> null;
        };
    return new Shortfall(fact, have, comparison, need, missing);
  }

  private static BigDecimal distance(Shortfall shortfall) {
    return switch (shortfall.missing()) {
      case BigDecimal number -> number;
      case Long days -> BigDecimal.valueOf(days);
      case null, default -> BigDecimal.ZERO;
    };
  }
}
