package io.keheng.revision;

import io.keheng.decision.DecisionTable;
import io.keheng.revision.Difference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one table says otherwise than another: its policy, columns, rows and cells. */
final class TableDifferences {

  private final String decision;
  private final String label;
  private final DecisionTable was;
  private final DecisionTable is;
  private final List<Difference> found = new ArrayList<>();

  private TableDifferences(String decision, String label, DecisionTable was, DecisionTable is) {
    this.decision = decision;
    this.label = label;
    this.was = was;
    this.is = is;
  }

  static List<Difference> between(
      String decision, String label, DecisionTable was, DecisionTable is) {
    return new TableDifferences(decision, label, was, is).compare();
  }

  private List<Difference> compare() {
    if (was.hitPolicy() != is.hitPolicy()) {
      var from = was.hitPolicy().symbol();
      add(Kind.HIT_POLICY, null, null, null, from, is.hitPolicy().symbol());
    }
    columns();
    rows();
    return found;
  }

  private void columns() {
    var old = inputs(was);
    var now = inputs(is);
    now.forEach(
        (expression, column) -> {
          if (!old.containsKey(expression)) {
            add(Kind.COLUMN_ADDED, null, null, column, null, expression);
          }
        });
    old.forEach(
        (expression, column) -> {
          if (!now.containsKey(expression)) {
            add(Kind.COLUMN_REMOVED, null, null, column, expression, null);
          }
        });
  }

  private void rows() {
    var old = new LinkedHashMap<String, DecisionTable.Row>();
    was.rows().forEach(row -> old.put(key(row), row));
    for (var row : is.rows()) {
      var earlier = old.remove(key(row));
      if (earlier == null) {
        add(Kind.ROW_ADDED, null, row.number(), null, null, text(row));
      } else {
        cells(cells(was, earlier), cells(is, row), earlier.number(), row.number());
      }
    }
    old.values().forEach(row -> add(Kind.ROW_REMOVED, row.number(), null, null, text(row), null));
  }

  private void cells(
      Map<String, String> before, Map<String, String> after, int rowBefore, int rowAfter) {
    after.forEach(
        (column, value) -> {
          var earlier = before.get(column);
          if (earlier != null && !Objects.equals(earlier, value)) {
            add(Kind.CELL, rowBefore, rowAfter, column, earlier, value);
          } else if (earlier == null && !value.equals("-") && !value.isEmpty()) {
            add(Kind.CELL, rowBefore, rowAfter, column, null, value);
          }
        });
  }

  /** The cells of a row by what people call their columns. */
  private static Map<String, String> cells(DecisionTable table, DecisionTable.Row row) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < table.inputs().size(); i++) {
      cells.put(table.inputs().get(i).label(), row.inputs().get(i).strip());
    }
    for (int i = 0; i < table.outputs().size(); i++) {
      cells.put(table.outputs().get(i).label(), row.outputs().get(i).strip());
    }
    row.annotations().forEach((name, text) -> cells.put(name, text.strip()));
    return cells;
  }

  private static Map<String, String> inputs(DecisionTable table) {
    return table.inputs().stream()
        .collect(
            Collectors.toMap(
                DecisionTable.Input::expression,
                DecisionTable.Input::label,
                (a, b) -> a,
                LinkedHashMap::new));
  }

  private static String key(DecisionTable.Row row) {
    var id = row.id();
    return id == null ? "#" + row.number() : id;
  }

  private static String text(DecisionTable.Row row) {
    return String.join(" | ", row.inputs()) + " → " + String.join(" | ", row.outputs());
  }

  private void add(
      Kind kind,
      @Nullable Integer rowBefore,
      @Nullable Integer rowAfter,
      @Nullable String column,
      @Nullable String before,
      @Nullable String after) {
    found.add(new Difference(kind, decision, label, rowBefore, rowAfter, column, before, after));
  }
}
