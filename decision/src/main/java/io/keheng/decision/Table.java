package io.keheng.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.Type;

/**
 * A decision table with its cells parsed.
 *
 * @param names the names that its cells may use, with their FEEL types
 * @param cells condition cells by row and column, both from 0
 */
record Table(
    DecisionTable spec,
    org.kie.dmn.model.api.DecisionTable source,
    Map<String, Type> names,
    List<Column> columns,
    List<Result> results,
    List<List<Cell>> cells,
    List<List<Expression>> outputs) {

  /** A condition column: its expression and the list that its values must be in, if any. */
  record Column(Expression expression, FactType type, @Nullable Cell allowed) {}

  /** An outcome column: the list that its values must be in, if any, and its default. */
  record Result(
      String name, FactType type, @Nullable Cell allowed, @Nullable Expression otherwise) {}

  /** Whether all cells of the row (from 0) hold for the values of the columns. */
  boolean matches(
      int row, Map<String, ? extends @Nullable Object> facts, List<@Nullable Object> values) {
    return IntStream.range(0, columns.size())
        .allMatch(column -> cells.get(row).get(column).holds(facts, values.get(column)));
  }

  /** The values of the condition columns; a value outside its allowed list counts as unknown. */
  List<@Nullable Object> values(Map<String, ? extends @Nullable Object> facts) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Column column : columns) {
      Object value = column.expression().value(facts);
      Cell allowed = column.allowed();
      values.add(allowed == null || allowed.holds(Map.of(), value) ? value : null);
    }
    return values;
  }

  /** Row numbers from 1 ordered by the priority of their outcomes; ties keep their order. */
  List<Integer> byPriority(List<Integer> rows, Map<String, ? extends @Nullable Object> facts) {
    return rows.stream()
        .sorted(
            (a, b) -> {
              for (int i = 0; i < results.size(); i++) {
                Cell allowed = results.get(i).allowed();
                if (allowed != null) {
                  int difference =
                      Integer.compare(rank(allowed, a, i, facts), rank(allowed, b, i, facts));
                  if (difference != 0) {
                    return difference;
                  }
                }
              }
              return 0;
            })
        .toList();
  }

  /** Whether every outcome of every row is a constant. */
  boolean constant(Map<String, Object> constants) {
    return outputs.stream()
        .flatMap(List::stream)
        .allMatch(
            output ->
                output.ast() != null
                    && Feel.constant(output.ast(), constants)
                    && Feel.steady(output.ast()));
  }

  /** All row numbers from 1 in order of priority; the outcomes must be constant. */
  List<Integer> priorities(Map<String, Object> constants) {
    return byPriority(IntStream.rangeClosed(1, cells.size()).boxed().toList(), constants);
  }

  private int rank(
      Cell allowed, int row, int output, Map<String, ? extends @Nullable Object> facts) {
    return allowed.rank(outputs.get(row - 1).get(output).value(facts));
  }
}
