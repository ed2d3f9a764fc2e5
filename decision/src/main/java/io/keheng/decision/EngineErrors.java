package io.keheng.decision;

import static io.keheng.decision.Finding.Code.MODEL_INVALID;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.NamedElement;
import org.kie.dmn.model.api.OutputClause;

/** What the engine found wrong when it compiled the model, with the place in the table. */
final class EngineErrors {

  private EngineErrors() {}

  static List<Finding> of(Model model) {
    return model.kie().getMessages(DMNMessage.Severity.ERROR).stream()
        .map(EngineErrors::finding)
        .distinct()
        .toList();
  }

  private static Finding finding(DMNMessage message) {
    String text = message.getText();
    return place(message.getSourceReference()).error(MODEL_INVALID, text, text);
  }

  private static Place place(@Nullable Object source) {
    if (!(source instanceof DMNModelInstrumentedBase element)) {
      return new Place(null, null, null);
    }
    String name = owner(element);
    Integer row = null;
    Integer column = null;
    for (DMNModelInstrumentedBase at = element; at != null; at = at.getParent()) {
      if (at.getParent() instanceof DecisionTable table) {
        switch (at) {
          case DecisionRule rule -> row = table.getRule().indexOf(rule) + 1;
          case InputClause input -> column = table.getInput().indexOf(input) + 1;
          case OutputClause output ->
              column = table.getInput().size() + table.getOutput().indexOf(output) + 1;
          default -> {}
        }
      }
    }
    return new Place(name, row, column);
  }

  private static @Nullable String owner(DMNModelInstrumentedBase element) {
    DMNModelInstrumentedBase owner =
        element instanceof NamedElement ? element : element.getParentDRDElement();
    return owner instanceof NamedElement named ? named.getName() : null;
  }
}
