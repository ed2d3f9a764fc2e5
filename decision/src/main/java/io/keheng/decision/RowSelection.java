package io.keheng.decision;

import io.keheng.decision.Constraint.Total;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;

/** Rows of a table by what their cells and annotations say. Rows and columns count from 0. */
final class RowSelection {

  private final Model model;
  private final Table table;

  RowSelection(Model model, Table table) {
    this.model = model;
    this.table = table;
  }

  int condition(String expression) {
    int column = WrittenNumbers.condition(table, expression);
    if (column < 0) {
      throw new ConstraintChecker.Unfit(expression);
    }
    return column;
  }

  List<Integer> holding(List<Integer> rows, int column, @Nullable Object value) {
    return rows.stream()
        .filter(row -> table.cells().get(row).get(column).holds(model.constants(), value))
        .toList();
  }

  /** The rows by the values that the cells of the grouping column name. */
  Map<String, List<Integer>> groups(List<Integer> rows, @Nullable String by) {
    if (by == null) {
      return Map.of("", rows);
    }
    int column = condition(by);
    Set<Object> values = new LinkedHashSet<>();
    for (int row : rows) {
      var ast = table.cells().get(row).get(column).ast();
      if (ast != null) {
        for (var element : ast.getElements()) {
          if (element instanceof UnaryTestNode test
              && test.getOperator() == UnaryTestNode.UnaryOperator.EQ
              && Feel.constant(test.getValue(), model.constants())) {
            Object value = test.getValue().evaluate(Feel.context(model.constants()));
            if (value != null) {
              values.add(value);
            }
          }
        }
      }
    }
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    values.forEach(value -> groups.put(String.valueOf(value), holding(rows, column, value)));
    return groups;
  }

  boolean annotated(int row, Total.Share share) {
    return share.value().equals(table.spec().rows().get(row).annotations().get(share.column()));
  }
}
