package io.keheng.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;

/** Decides one case by the engine, and keeps which rows matched. */
final class Evaluator implements DMNRuntimeEventListener {

  private static final ScopedValue<Map<String, List<Integer>>> MATCHED = ScopedValue.newInstance();

  private final Model model;
  private final List<Finding> errors;
  private final OutcomeReader outcomes;

  Evaluator(Model model) {
    this.model = model;
    this.errors = EngineErrors.of(model);
    this.outcomes = new OutcomeReader(model, errors.isEmpty());
    model.runtime().addListener(this);
  }

  @Override
  public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
    if (MATCHED.isBound() && event.getMatches() != null) {
      MATCHED.get().put(event.getNodeName(), event.getMatches());
    }
  }

  Outcome evaluate(String decision, Map<String, ? extends @Nullable Object> facts) {
    requireSound();
    DecisionNode node = model.node(decision);
    DMNContext context = model.runtime().newContext();
    for (InputDataNode input : model.kie().getInputs()) {
      context.set(input.getName(), normal(facts.get(input.getName())));
    }
    model.constants().forEach(context::set);
    Map<String, List<Integer>> matched = new HashMap<>();
    DMNResult result =
        ScopedValue.where(MATCHED, matched)
            .call(() -> model.runtime().evaluateByName(model.kie(), context, decision));
    return outcomes.read(node, result, matched);
  }

  /** A model that the engine found faulty must not run. */
  void requireSound() {
    if (!errors.isEmpty()) {
      throw new InvalidModelException(errors);
    }
  }

  /** FEEL has one number type; equality of 1 and 1.0 must not depend on the caller's class. */
  static @Nullable Object normal(@Nullable Object value) {
    return switch (value) {
      case BigDecimal number -> number;
      case Number number -> new BigDecimal(number.toString());
      case Collection<?> list -> {
        List<@Nullable Object> normal = new ArrayList<>();
        list.forEach(element -> normal.add(normal(element)));
        yield normal;
      }
      case Map<?, ?> map -> {
        Map<Object, @Nullable Object> normal = new LinkedHashMap<>();
        map.forEach((name, element) -> normal.put(name, normal(element)));
        yield normal;
      }
      case null, default -> value;
    };
  }
}
