package io.keheng.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides and explains as the models do, but a case that was decided before from memory: the same
 * decision of the same model for the same values of the facts that it uses. A model that asks the
 * clock is asked every time.
 */
public final class DecidedCases {

  private record Case(DecisionModel model, String decision, List<@Nullable Object> facts) {}

  private final Cache<Case, Outcome> outcomes;
  private final Cache<Case, Explanation> explanations;

  /**
   * @param most how many outcomes are kept, and how many explanations
   */
  public DecidedCases(int most) {
    this.outcomes = Caffeine.newBuilder().maximumSize(most).build();
    this.explanations = Caffeine.newBuilder().maximumSize(most).build();
  }

  /** As {@link DecisionModel#evaluate}. */
  public Outcome evaluate(
      DecisionModel model, String decision, Map<String, ? extends @Nullable Object> facts) {
    return model.asksTheClock()
        ? model.evaluate(decision, facts)
        : outcomes.get(key(model, decision, facts), _ -> model.evaluate(decision, facts));
  }

  /** As {@link DecisionModel#explain}. */
  public Explanation explain(
      DecisionModel model, String decision, Map<String, ? extends @Nullable Object> facts) {
    return model.asksTheClock()
        ? model.explain(decision, facts)
        : explanations.get(key(model, decision, facts), _ -> model.explain(decision, facts));
  }

  private static Case key(
      DecisionModel model, String decision, Map<String, ? extends @Nullable Object> facts) {
    List<String> names = model.factsOf(decision);
    List<@Nullable Object> values = new ArrayList<>(names.size());
    for (String name : names) {
      values.add(Evaluator.normal(facts.get(name)));
    }
    return new Case(model, decision, values);
  }
}
