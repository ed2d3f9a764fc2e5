package io.keheng.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.core.ast.DMNBaseNode;

/** Turns what the engine answered into outcomes, with the rows that made them. */
final class OutcomeReader {

  private final Model model;
  private final Map<String, List<Integer>> orders;

  /**
   * @param sound whether the engine accepts the model, so that its cells can be evaluated
   */
  OutcomeReader(Model model, boolean sound) {
    this.model = model;
    this.orders = sound ? orders(model) : Map.of();
  }

  Outcome read(DecisionNode node, DMNResult result, Map<String, List<Integer>> matched) {
    Map<String, Outcome> required = new LinkedHashMap<>();
    for (DMNNode needed : ((DMNBaseNode) node).getDependencies().values()) {
      if (needed instanceof DecisionNode decision) {
        required.put(decision.getName(), read(decision, result, matched));
      }
    }
    Object value = result.getContext().get(node.getName());
    List<String> problems =
        result.getMessages().stream()
            .filter(message -> message.getLevel() == org.kie.api.builder.Message.Level.ERROR)
            .filter(message -> belongsTo(message, node))
            .map(DMNMessage::getText)
            .toList();
    Table table = model.table(node.getName());
    if (table == null) {
      return new Outcome(
          node.getName(), value, values(node.getName(), value), List.of(), problems, required);
    }
    List<Integer> rows =
        value == null && !(problems.isEmpty() && table.spec().hitPolicy().single())
            ? List.of()
            : rows(table, matched.getOrDefault(node.getName(), List.of()), result);
    if (table.spec().hitPolicy().list() && value != null && !(value instanceof Collection)) {
      value = List.of(value);
    }
    String single = table.results().getFirst().name();
    return new Outcome(
        node.getName(),
        value,
        values(single, value),
        rows.stream()
            .map(row -> new Outcome.FiredRow(row, table.spec().rows().get(row - 1).annotations()))
            .toList(),
        problems,
        required);
  }

  private static boolean belongsTo(DMNMessage message, DecisionNode node) {
    return node.getId() != null && node.getId().equals(message.getSourceId())
        || message.getText().contains("'" + node.getName() + "'");
  }

  private static Map<String, @Nullable Object> values(String single, @Nullable Object value) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    switch (value) {
      case Map<?, ?> map ->
          map.forEach((name, element) -> values.put(String.valueOf(name), element));
      case Collection<?> _ -> {}
      case null -> {}
      default -> values.put(single, value);
    }
    return Collections.unmodifiableMap(values);
  }

  private List<Integer> rows(Table table, List<Integer> matched, DMNResult result) {
    if (matched.isEmpty()) {
      return matched;
    }
    return switch (table.spec().hitPolicy()) {
      case UNIQUE, ANY, FIRST -> List.of(matched.getFirst());
      case PRIORITY -> List.of(byPriority(table, matched, result).getFirst());
      case OUTPUT_ORDER -> byPriority(table, matched, result);
      case RULE_ORDER, COLLECT -> matched;
      case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> matched;
    };
  }

  private List<Integer> byPriority(Table table, List<Integer> matched, DMNResult result) {
    List<Integer> order = orders.get(table.spec().decision());
    return order == null
        ? table.byPriority(matched, result.getContext().getAll())
        : order.stream().filter(matched::contains).toList();
  }

  /** The order of rows is worked out once where outcomes are constants. */
  private static Map<String, List<Integer>> orders(Model model) {
    Map<String, List<Integer>> orders = new HashMap<>();
    for (Table table : model.tables()) {
      HitPolicy policy = table.spec().hitPolicy();
      boolean byOutcome = policy == HitPolicy.PRIORITY || policy == HitPolicy.OUTPUT_ORDER;
      if (byOutcome && table.constant(model.constants())) {
        orders.put(table.spec().decision(), table.priorities(model.constants()));
      }
    }
    return orders;
  }
}
