package io.keheng.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What the hit policy says about rows that hold together. Rows are counted from 0 here. */
final class SqlHits {

  private final Table table;
  private final List<String> rows;
  private final List<List<Sql>> outputs;
  private final Map<String, Object> constants;

  SqlHits(Table table, List<String> rows, List<List<Sql>> outputs, Map<String, Object> constants) {
    this.table = table;
    this.rows = rows;
    this.outputs = outputs;
    this.constants = constants;
  }

  /** The rows in the order in which they win or are listed. */
  List<Integer> order() {
    List<Integer> all = IntStream.range(0, rows.size()).boxed().toList();
    HitPolicy policy = table.spec().hitPolicy();
    if (policy != HitPolicy.PRIORITY && policy != HitPolicy.OUTPUT_ORDER) {
      return all;
    }
    known();
    return table.priorities(constants).stream().map(number -> number - 1).toList();
  }

  /** Conditions under which rows contradict each other, so that there is no outcome. */
  List<String> conflicts() {
    HitPolicy policy = table.spec().hitPolicy();
    if (policy != HitPolicy.UNIQUE && policy != HitPolicy.ANY) {
      return List.of();
    }
    Regions regions = new Regions(table, constants);
    List<String> conflicts = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<String> others = new ArrayList<>();
      for (int other = row + 1; other < rows.size(); other++) {
        if (!(policy == HitPolicy.ANY && sameOutcome(row, other))
            && !regions.disjoint(row, other)) {
          others.add(rows.get(other));
        }
      }
      if (!others.isEmpty()) {
        conflicts.add(Sql.all(List.of(rows.get(row), Sql.any(others))));
      }
    }
    return conflicts;
  }

  private boolean sameOutcome(int row, int other) {
    known();
    return IntStream.range(0, table.results().size())
        .allMatch(
            i ->
                Objects.equals(
                    outputs.get(row).get(i).constant(), outputs.get(other).get(i).constant()));
  }

  /** The aggregate of the only outcome over the rows whose condition holds. */
  String total(IntFunction<String> held) {
    known();
    return switch (table.spec().hitPolicy()) {
      case COLLECT_SUM -> "(" + String.join(" + ", each(held, " ELSE 0 END")) + ")";
      case COLLECT_MIN -> extreme("LEAST", each(held, " END"));
      case COLLECT_MAX -> extreme("GREATEST", each(held, " END"));
      case COLLECT_COUNT -> "(" + String.join(" + ", distinct(held)) + ")";
      case UNIQUE, ANY, PRIORITY, FIRST, RULE_ORDER, OUTPUT_ORDER, COLLECT ->
          throw new IllegalStateException("no aggregate");
    };
  }

  private static String extreme(String function, List<String> values) {
    return values.size() == 1
        ? values.getFirst()
        : function + "(" + String.join(", ", values) + ")";
  }

  private List<String> each(IntFunction<String> held, String end) {
    List<String> parts = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      Sql value = outputs.get(row).getFirst();
      if (!(value.constant() instanceof BigDecimal)) {
        throw new SqlRefusal("aggregate of what is not a number")
            .at(table.spec().decision(), row + 1, table.columns().size() + 1);
      }
      parts.add("CASE WHEN " + held.apply(row) + " THEN " + value.text() + end);
    }
    return parts;
  }

  /** Counting counts different outcomes. */
  private List<String> distinct(IntFunction<String> held) {
    Map<Object, List<String>> byValue = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      Object value = String.valueOf(outputs.get(row).getFirst().constant());
      byValue.computeIfAbsent(value, _ -> new ArrayList<>()).add(held.apply(row));
    }
    return byValue.values().stream()
        .map(conditions -> "CASE WHEN " + Sql.any(conditions) + " THEN 1 ELSE 0 END")
        .toList();
  }

  private void known() {
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < table.results().size(); i++) {
        if (!outputs.get(row).get(i).known()) {
          throw new SqlRefusal("a computed outcome under this hit policy")
              .at(table.spec().decision(), row + 1, table.columns().size() + i + 1);
        }
      }
    }
  }
}
