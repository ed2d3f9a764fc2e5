package io.keheng.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;

/** Finds the numbers that divide the customers by one fact. */
final class Boundaries {

  private final Model model;
  private final Map<String, Boundary> found = new LinkedHashMap<>();

  Boundaries(Model model) {
    this.model = model;
  }

  /** Each number of a fact once, by fact and size; a parameter's name is preferred. */
  List<Boundary> of(List<Table> tables) {
    for (Table table : tables) {
      for (List<Cell> row : table.cells()) {
        for (int column = 0; column < row.size(); column++) {
          String fact = fact(table.columns().get(column).expression());
          var cell = row.get(column).ast();
          if (fact != null && cell != null) {
            Bounds.each(cell, (bound, side) -> take(fact, bound));
          }
        }
      }
    }
    List<Boundary> all = new ArrayList<>(found.values());
    all.sort(Comparator.comparing(Boundary::fact).thenComparing(Boundary::value));
    return all;
  }

  /** The fact that a column asks for; null where it computes something. */
  private @Nullable String fact(Expression expression) {
    if (expression.ast() instanceof NameRefNode name) {
      String fact = Feel.name(name);
      return model.inputs().stream().anyMatch(input -> input.name().equals(fact)) ? fact : null;
    }
    return null;
  }

  private void take(String fact, BaseNode bound) {
    if (!Feel.constant(bound, model.constants())) {
      return;
    }
    Object value = Evaluator.normal(bound.evaluate(Feel.context(model.constants())));
    if (value instanceof BigDecimal number) {
      String parameter = bound instanceof NameRefNode name ? Feel.name(name) : null;
      String key = fact + " " + number.stripTrailingZeros().toPlainString();
      found.merge(
          key,
          new Boundary(fact, number, parameter),
          (old, other) -> old.parameter() == null ? other : old);
    }
  }
}
