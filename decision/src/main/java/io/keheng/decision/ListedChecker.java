package io.keheng.decision;

import static io.keheng.decision.Finding.Code.NOT_LISTED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;

/** Checks that the outcomes of a table are texts of a list. */
final class ListedChecker {

  private final Model model;
  private final Constraint.Listed listed;
  private final List<Finding> findings = new ArrayList<>();

  ListedChecker(Model model, Constraint.Listed listed) {
    this.model = model;
    this.listed = listed;
  }

  List<Finding> findings() {
    Table table = model.table(listed.table());
    if (table == null || table.results().isEmpty()) {
      return findings;
    }
    int column = table.columns().size() + 1;
    for (int row = 0; row < table.outputs().size(); row++) {
      check(new Place(listed.table(), row + 1, column), table.outputs().get(row).getFirst());
    }
    Expression otherwise = table.results().getFirst().otherwise();
    if (otherwise != null) {
      check(new Place(listed.table(), null, column), otherwise);
    }
    return findings;
  }

  private void check(Place place, Expression cell) {
    Set<String> codes = new LinkedHashSet<>();
    collect(cell.ast(), codes);
    for (String code : codes) {
      if (!listed.codes().contains(code) && WrittenNumbers.weight(code) == null) {
        String known = String.join(", ", listed.codes());
        findings.add(
            place.error(NOT_LISTED, "\"" + code + "\" is not one of " + known, code, known));
      }
    }
  }

  /** The texts that an expression can give: a constant, or the ends of a choice. */
  private void collect(@Nullable BaseNode node, Set<String> codes) {
    if (node instanceof IfExpressionNode choice) {
      collect(choice.getThenExpression(), codes);
      collect(choice.getElseExpression(), codes);
    } else if (node != null && Feel.constant(node, model.constants()) && Feel.steady(node)) {
      take(node.evaluate(Feel.context(model.constants())), codes);
    }
  }

  private static void take(@Nullable Object value, Set<String> codes) {
    switch (value) {
      case String text -> codes.add(text);
      case Collection<?> several -> several.forEach(each -> take(each, codes));
      case null, default -> {}
    }
  }
}
