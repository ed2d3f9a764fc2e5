package io.keheng.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;

/** What a decision and all that it requires do with the parameters of their model. */
final class ParameterUses {

  private final Model model;
  private final Set<String> parameters = new LinkedHashSet<>();
  private final Set<String> decisions = new LinkedHashSet<>();

  ParameterUses(Model model, String decision) {
    this.model = model;
    visit(model.node(decision));
  }

  private void visit(DMNNode node) {
    boolean parameter = model.parameters().containsKey(node.getName());
    if (!(parameter ? parameters : decisions).add(node.getName())) {
      return;
    }
    for (DMNNode needed : ((DMNBaseNode) node).getDependencies().values()) {
      if (needed instanceof DecisionNode required) {
        visit(required);
      }
    }
  }

  Set<String> parameters() {
    return parameters;
  }

  /** The tables among them. */
  List<Table> tables() {
    return model.tables().stream()
        .filter(table -> decisions.contains(table.spec().decision()))
        .toList();
  }

  Optional<Threshold> threshold(String parameter) {
    if (computedFrom(parameter)) {
      return Optional.empty();
    }
    Set<String> facts = new LinkedHashSet<>();
    Set<Bounds.Side> sides = new LinkedHashSet<>();
    for (Table table : tables()) {
      if (!compared(table, parameter, facts, sides)) {
        return Optional.empty();
      }
    }
    if (facts.size() != 1 || !numeric(facts.iterator().next())) {
      return Optional.empty();
    }
    boolean apart = sides.contains(Bounds.Side.APART);
    return Optional.of(
        new Threshold(
            facts.iterator().next(),
            apart || sides.contains(Bounds.Side.WITH_GREATER),
            apart || sides.contains(Bounds.Side.WITH_LESS)));
  }

  /** Whether another parameter, or a decision that is no table, uses it. */
  private boolean computedFrom(String parameter) {
    List<String> others = new ArrayList<>(parameters);
    others.remove(parameter);
    decisions.stream().filter(name -> model.table(name) == null).forEach(others::add);
    return others.stream()
        .map(model::node)
        .anyMatch(
            node ->
                ((DMNBaseNode) node)
                    .getDependencies().values().stream()
                        .anyMatch(needed -> needed.getName().equals(parameter)));
  }

  private static boolean compared(
      Table table, String parameter, Set<String> facts, Set<Bounds.Side> sides) {
    boolean elsewhere =
        table.columns().stream()
                .anyMatch(
                    column ->
                        uses(column.expression(), parameter) || uses(column.allowed(), parameter))
            || table.outputs().stream()
                .flatMap(List::stream)
                .anyMatch(output -> uses(output, parameter))
            || table.results().stream()
                .anyMatch(one -> one.otherwise() != null && uses(one.otherwise(), parameter));
    if (elsewhere) {
      return false;
    }
    for (List<Cell> row : table.cells()) {
      for (int column = 0; column < row.size(); column++) {
        Expression asked = table.columns().get(column).expression();
        if (!compared(row.get(column), asked, parameter, facts, sides)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean compared(
      Cell cell, Expression asked, String parameter, Set<String> facts, Set<Bounds.Side> sides) {
    var ast = cell.ast();
    if (ast == null || !Feel.names(ast).contains(parameter)) {
      return true;
    }
    boolean[] plain = {asked.ast() instanceof NameRefNode};
    boolean only =
        Bounds.each(
            ast,
            (bound, side) -> {
              if (Feel.names(bound).contains(parameter)) {
                plain[0] &= bound instanceof NameRefNode;
                sides.add(side);
              }
            });
    facts.addAll(Feel.names(asked.ast()));
    return only && plain[0];
  }

  private static boolean uses(Expression expression, String parameter) {
    return Feel.names(expression.ast()).contains(parameter);
  }

  private static boolean uses(@Nullable Cell cell, String parameter) {
    return cell != null && Feel.names(cell.ast()).contains(parameter);
  }

  private boolean numeric(String fact) {
    return model.inputs().stream()
        .anyMatch(input -> input.name().equals(fact) && input.type() == FactType.NUMBER);
  }

  /** The values of all parameters when one has another value. */
  static Map<String, Object> constants(Model model, String parameter, Object value) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter each : model.parameters().values()) {
      Object own =
          each.name().equals(parameter)
              ? Evaluator.normal(value)
              : Feel.expression(each.expression(), model.names(model.node(each.name())))
                  .value(values);
      values.put(each.name(), own == null ? each.value() : own);
    }
    return values;
  }
}
