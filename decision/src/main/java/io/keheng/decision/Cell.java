package io.keheng.decision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.impl.UnaryTestInterpretedExecutableExpression;
import org.kie.dmn.feel.runtime.UnaryTest;

/** A condition cell, parsed; {@code ast} is null exactly when there are errors. */
record Cell(
    String text,
    @Nullable UnaryTestInterpretedExecutableExpression tests,
    @Nullable UnaryTestListNode ast,
    List<String> errors) {

  /** The cell is {@code -}. */
  boolean any() {
    return ast != null
        && ast.getElements().size() == 1
        && ast.getElements().getFirst() instanceof DashNode;
  }

  boolean holds(Map<String, ? extends @Nullable Object> facts, @Nullable Object value) {
    if (tests == null) {
      throw new IllegalStateException("unparsable cell: " + text);
    }
    EvaluationContext context = Feel.context(facts);
    context.setValue("?", value);
    for (UnaryTest test : tests.apply(context)) {
      if (Boolean.TRUE.equals(test.apply(context, value))) {
        return true;
      }
    }
    return false;
  }

  /** The texts of the alternatives of the cell. */
  List<String> alternatives() {
    return ast == null
        ? List.of()
        : ast.getElements().stream().map(element -> element.getText()).toList();
  }

  /** The position of the first alternative that holds; the number of alternatives if none does. */
  int rank(@Nullable Object value) {
    if (tests == null) {
      throw new IllegalStateException("unparsable list of values: " + text);
    }
    EvaluationContext context = Feel.context(Map.of());
    List<UnaryTest> all = tests.apply(context);
    for (int i = 0; i < all.size(); i++) {
      if (Boolean.TRUE.equals(all.get(i).apply(context, value))) {
        return i;
      }
    }
    return all.size();
  }
}
