package io.keheng.revision;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.DecisionTable;
import io.keheng.decision.Parameter;
import io.keheng.revision.Difference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two texts of a model by what they say: parameters, columns, rows, cells. */
final class Differences {

  private final DecisionModel before;
  private final DecisionModel after;
  private final List<Difference> found = new ArrayList<>();

  private Differences(DecisionModel before, DecisionModel after) {
    this.before = before;
    this.after = after;
  }

  static List<Difference> between(DecisionModel before, DecisionModel after) {
    var differences = new Differences(before, after);
    differences.parameters();
    for (var decision : after.decisions()) {
      differences.table(decision.name(), decision.label());
    }
    return List.copyOf(differences.found);
  }

  /** The decisions that say something else: those that differ, and all that require these. */
  static Set<String> affected(DecisionModel after, List<Difference> differences) {
    Set<String> affected =
        differences.stream()
            .map(Difference::decision)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    // Each decision stands after those that it requires.
    for (var decision : after.decisions()) {
      if (decision.requires().stream().anyMatch(affected::contains)) {
        affected.add(decision.name());
      }
    }
    return affected;
  }

  private void parameters() {
    var was =
        before.parameters().stream()
            .collect(Collectors.toMap(Parameter::name, Parameter::expression));
    for (var parameter : after.parameters()) {
      var value = was.get(parameter.name());
      if (!parameter.expression().equals(value)) {
        found.add(
            new Difference(
                Kind.PARAMETER,
                parameter.name(),
                parameter.label(),
                null,
                null,
                null,
                value,
                parameter.expression()));
      }
    }
  }

  private void table(String decision, String label) {
    var was = before.table(decision);
    var is = after.table(decision);
    if (was == null || is == null) {
      return;
    }
    if (was.hitPolicy() != is.hitPolicy()) {
      var from = was.hitPolicy().symbol();
      add(Kind.HIT_POLICY, decision, label, null, null, null, from, is.hitPolicy().symbol());
    }
    columns(decision, label, was, is);
    rows(decision, label, was, is);
  }

  private void columns(String decision, String label, DecisionTable was, DecisionTable is) {
    var old = inputs(was);
    var now = inputs(is);
    now.forEach(
        (expression, column) -> {
          if (!old.containsKey(expression)) {
            add(Kind.COLUMN_ADDED, decision, label, null, null, column, null, expression);
          }
        });
    old.forEach(
        (expression, column) -> {
          if (!now.containsKey(expression)) {
            add(Kind.COLUMN_REMOVED, decision, label, null, null, column, expression, null);
          }
        });
  }

  private void rows(String decision, String label, DecisionTable was, DecisionTable is) {
    var old = new LinkedHashMap<String, DecisionTable.Row>();
    was.rows().forEach(row -> old.put(key(row), row));
    for (var row : is.rows()) {
      var earlier = old.remove(key(row));
      if (earlier == null) {
        add(Kind.ROW_ADDED, decision, label, null, row.number(), null, null, text(row));
      } else {
        cells(decision, label, cells(was, earlier), cells(is, row), earlier.number(), row.number());
      }
    }
    old.values()
        .forEach(
            row ->
                add(Kind.ROW_REMOVED, decision, label, row.number(), null, null, text(row), null));
  }

  private void cells(
      String decision,
      String label,
      Map<String, String> was,
      Map<String, String> is,
      int rowBefore,
      int rowAfter) {
    is.forEach(
        (column, value) -> {
          var earlier = was.get(column);
          if (earlier != null && !Objects.equals(earlier, value)) {
            add(Kind.CELL, decision, label, rowBefore, rowAfter, column, earlier, value);
          } else if (earlier == null && !value.equals("-") && !value.isEmpty()) {
            add(Kind.CELL, decision, label, rowBefore, rowAfter, column, null, value);
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
      String decision,
      String label,
      @Nullable Integer rowBefore,
      @Nullable Integer rowAfter,
      @Nullable String column,
      @Nullable String was,
      @Nullable String is) {
    found.add(new Difference(kind, decision, label, rowBefore, rowAfter, column, was, is));
  }
}
