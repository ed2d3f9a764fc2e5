package io.keheng.tablesheet;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.Elements;
import io.keheng.decision.Parameter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The parameters of a model in its XML, whose values can be changed. */
final class ParameterElements {

  /** What the sheet says of one. */
  record Line(String name, String label, String type, String value, String description) {}

  private final Map<String, Element> expressions = new LinkedHashMap<>();
  private final Map<String, Line> lines = new LinkedHashMap<>();

  ParameterElements(Document document, DecisionModel model) {
    Map<String, Parameter> known = new LinkedHashMap<>();
    model.parameters().forEach(parameter -> known.put(parameter.name(), parameter));
    for (var decision : Elements.children(document.getDocumentElement(), "decision")) {
      var parameter = known.get(decision.getAttribute("name"));
      var expression = Elements.child(decision, "literalExpression");
      if (parameter != null && expression.isPresent()) {
        expressions.put(parameter.name(), expression.get());
        lines.put(
            parameter.name(),
            new Line(
                parameter.name(),
                parameter.label(),
                parameter.type().name().toLowerCase(Locale.ROOT),
                Elements.text(expression.get()),
                Objects.requireNonNullElse(parameter.description(), "")));
      }
    }
  }

  Map<String, Line> lines() {
    return lines;
  }

  /** Whether the value is another than before. */
  boolean set(String name, String value) {
    var expression = Objects.requireNonNull(expressions.get(name), name);
    if (Elements.text(expression).equals(value)) {
      return false;
    }
    Elements.text(expression, value);
    return true;
  }
}
