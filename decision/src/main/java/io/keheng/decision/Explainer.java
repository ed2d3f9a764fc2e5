package io.keheng.decision;

import io.keheng.decision.Explanation.Held;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells for one case which cells of a table held. */
final class Explainer {

  private final Model model;
  private final Map<String, @Nullable Object> facts = new HashMap<>();

  Explainer(Model model, Map<String, ? extends @Nullable Object> facts) {
    this.model = model;
    model
        .inputs()
        .forEach(input -> this.facts.put(input.name(), Evaluator.normal(facts.get(input.name()))));
  }

  Explanation explain(Outcome outcome) {
    Map<String, Explanation> required = new LinkedHashMap<>();
    outcome
        .required()
        .forEach(
            (name, needed) -> {
              facts.put(name, needed.value());
              if (!model.parameters().containsKey(name)) {
                required.put(name, explain(needed));
                facts.put(name, needed.value());
              }
            });
    Table table = model.table(outcome.decision());
    List<Explanation.Row> rows = new ArrayList<>();
    if (table != null) {
      List<@Nullable Object> values = table.values(facts);
      for (DecisionTable.Row row : table.spec().rows()) {
        rows.add(row(table, row, values, outcome));
      }
    }
    return new Explanation(outcome.decision(), outcome, List.copyOf(rows), required);
  }

  private Explanation.Row row(
      Table table, DecisionTable.Row row, List<@Nullable Object> values, Outcome outcome) {
    List<Explanation.Cell> cells = new ArrayList<>();
    for (int column = 0; column < values.size(); column++) {
      cells.add(cell(table, row.number() - 1, column, values.get(column)));
    }
    return new Explanation.Row(
        row.number(),
        cells.stream().noneMatch(cell -> cell.held() == Held.NOT_HELD),
        outcome.rows().stream().anyMatch(fired -> fired.number() == row.number()),
        List.copyOf(cells),
        row.outputs(),
        row.annotations());
  }

  private Explanation.Cell cell(Table table, int row, int column, @Nullable Object value) {
    Cell cell = table.cells().get(row).get(column);
    String fact = table.columns().get(column).expression().text();
    Held held = held(cell, value);
    Shortfall shortfall =
        held == Held.NOT_HELD ? Shortfalls.nearest(cell, fact, value, facts) : null;
    String resolved = Substitution.inline(cell.ast(), cell.text(), model.constants());
    return new Explanation.Cell(column + 1, cell.text(), resolved, fact, value, held, shortfall);
  }

  private Held held(Cell cell, @Nullable Object value) {
    if (cell.any()) {
      return Held.NOT_APPLICABLE;
    }
    return cell.holds(facts, value) ? Held.HELD : Held.NOT_HELD;
  }
}
