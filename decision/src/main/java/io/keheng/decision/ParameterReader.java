package io.keheng.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.model.api.LiteralExpression;

/** Finds the decisions that are plain values: literals, and what is computed from such alone. */
final class ParameterReader {

  private final Model model;
  private final Map<String, Parameter> found = new LinkedHashMap<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  ParameterReader(Model model) {
    this.model = model;
  }

  /** The decisions must come after those that they require. */
  Map<String, Parameter> read(List<DecisionNode> ordered) {
    ordered.forEach(this::read);
    return found;
  }

  private void read(DecisionNode node) {
    if (!(node.getDecision().getExpression() instanceof LiteralExpression literal)
        || literal.getText() == null) {
      return;
    }
    Expression expression = Feel.expression(literal.getText().strip(), model.names(node));
    if (expression.ast() == null
        || !Feel.constant(expression.ast(), values)
        || !Feel.steady(expression.ast())) {
      return;
    }
    Object value = expression.value(values);
    FactType type = FactType.ofValue(value);
    if (value == null || type == FactType.OTHER) {
      return;
    }
    String name = node.getName();
    values.put(name, value);
    found.put(
        name,
        new Parameter(
            name,
            DecisionReader.label(node),
            type,
            value,
            expression.text(),
            node.getDecision().getDescription()));
  }
}
