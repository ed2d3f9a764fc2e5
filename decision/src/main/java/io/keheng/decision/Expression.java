package io.keheng.decision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.impl.InterpretedExecutableExpression;

/** A FEEL expression, parsed; {@code ast} is null exactly when there are errors. */
record Expression(
    String text,
    @Nullable InterpretedExecutableExpression executable,
    @Nullable BaseNode ast,
    List<String> errors) {

  @Nullable Object value(Map<String, ? extends @Nullable Object> facts) {
    if (executable == null) {
      throw new IllegalStateException("unparsable expression: " + text);
    }
    return executable.apply(Feel.context(facts));
  }
}
