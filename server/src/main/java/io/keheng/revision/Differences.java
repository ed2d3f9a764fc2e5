package io.keheng.revision;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.Parameter;
import io.keheng.revision.Difference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
      var was = before.table(decision.name());
      var is = after.table(decision.name());
      if (was != null && is != null) {
        differences.found.addAll(
            TableDifferences.between(decision.name(), decision.label(), was, is));
      }
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
}
