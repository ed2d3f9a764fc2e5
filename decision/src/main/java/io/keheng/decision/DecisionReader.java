package io.keheng.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.core.ast.DMNBaseNode;

/** Reads the decisions of a model and what they require of each other. */
final class DecisionReader {

  private DecisionReader() {}

  /** Every decision after those that it requires. */
  static List<DecisionNode> ordered(DMNModel kie) {
    Set<DecisionNode> ordered = new LinkedHashSet<>();
    kie.getDecisions().forEach(node -> visit(node, ordered, new LinkedHashSet<>()));
    return List.copyOf(ordered);
  }

  private static void visit(DecisionNode node, Set<DecisionNode> done, Set<DecisionNode> path) {
    if (!path.add(node)) {
      return;
    }
    for (DMNNode needed : ((DMNBaseNode) node).getDependencies().values()) {
      if (needed instanceof DecisionNode decision) {
        visit(decision, done, path);
      }
    }
    done.add(node);
  }

  static Decision read(DecisionNode node) {
    List<String> requires = new ArrayList<>();
    Set<String> facts = new LinkedHashSet<>();
    facts(node, facts);
    for (DMNNode needed : ((DMNBaseNode) node).getDependencies().values()) {
      if (needed instanceof DecisionNode) {
        requires.add(needed.getName());
      }
    }
    var source = node.getDecision();
    return new Decision(
        node.getId(),
        node.getName(),
        label(node),
        source.getQuestion(),
        source.getDescription(),
        source.getExpression() instanceof org.kie.dmn.model.api.DecisionTable,
        List.copyOf(requires),
        List.copyOf(facts));
  }

  private static void facts(DMNNode node, Set<String> facts) {
    for (DMNNode needed : ((DMNBaseNode) node).getDependencies().values()) {
      if (needed instanceof InputDataNode) {
        facts.add(needed.getName());
      } else {
        facts(needed, facts);
      }
    }
  }

  static String label(DMNNode node) {
    String label = ((DMNBaseNode) node).getSource().getLabel();
    return label == null || label.isBlank() ? node.getName() : label;
  }
}
