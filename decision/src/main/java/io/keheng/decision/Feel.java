package io.keheng.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.core.compiler.profiles.ExtendedDMNProfile;
import org.kie.dmn.feel.codegen.feel11.ProcessedExpression;
import org.kie.dmn.feel.codegen.feel11.ProcessedUnaryTest;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionDefNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.lang.impl.UnaryTestInterpretedExecutableExpression;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.functions.BuiltInFunctions;
import org.kie.dmn.feel.util.StringEvalHelper;

/** The FEEL parser and evaluator of kie, for single cells and expressions. */
final class Feel {

  private static final FEELImpl ENGINE =
      (FEELImpl) FEELBuilder.builder().withProfiles(List.of(new ExtendedDMNProfile())).build();

  /** The functions of FEEL that do not ask the clock. */
  private static final Set<String> STEADY =
      Arrays.stream(BuiltInFunctions.getFunctions())
          .map(FEELFunction::getName)
          .filter(name -> !Set.of("now", "today").contains(name))
          .collect(Collectors.toUnmodifiableSet());

  private Feel() {}

  static Cell cell(String text, Map<String, Type> names) {
    List<String> errors = new ArrayList<>();
    try {
      var parsed = (ProcessedUnaryTest) ENGINE.processUnaryTests(text, context(names, errors));
      UnaryTestInterpretedExecutableExpression tests = parsed.getInterpreted();
      if (tests != UnaryTestInterpretedExecutableExpression.EMPTY && errors.isEmpty()) {
        return new Cell(text, tests, (UnaryTestListNode) tests.getASTNode(), List.of());
      }
    } catch (NullPointerException e) {
      // The parser walks into the hole that a syntax error left; the error itself is in the list.
      errors.add("not a FEEL unary test");
    }
    return new Cell(text, null, null, errors);
  }

  static Expression expression(String text, Map<String, Type> names) {
    List<String> errors = new ArrayList<>();
    try {
      ProcessedExpression parsed = ENGINE.processExpression(text, context(names, errors));
      if (errors.isEmpty()) {
        var interpreted = parsed.getInterpreted();
        return new Expression(text, interpreted, (BaseNode) interpreted.getASTNode(), List.of());
      }
    } catch (NullPointerException e) {
      errors.add("not a FEEL expression");
    }
    return new Expression(text, null, null, errors);
  }

  static EvaluationContext context(Map<String, ? extends @Nullable Object> values) {
    return ENGINE.newEvaluationContext(List.of(), new HashMap<>(values));
  }

  private static CompilerContext context(Map<String, Type> names, List<String> errors) {
    CompilerContext context =
        ENGINE.newCompilerContext(
            List.of(
                event -> {
                  if (event.getSeverity() == FEELEvent.Severity.ERROR) {
                    errors.add(event.getMessage());
                  }
                }));
    names.forEach(context::addInputVariableType);
    return context;
  }

  /** The names of facts, decisions and parameters in a tree; local variables excepted. */
  static Set<String> names(@Nullable ASTNode node) {
    Set<String> names = new LinkedHashSet<>();
    collect(node, names);
    return names;
  }

  static String name(BaseNode node) {
    return StringEvalHelper.normalizeVariableName(node.getText());
  }

  /** Whether a tree names nothing but constants. */
  static boolean constant(@Nullable ASTNode node, Map<String, ?> constants) {
    return constants.keySet().containsAll(names(node));
  }

  private static void collect(@Nullable ASTNode node, Set<String> names) {
    switch (node) {
      case null -> {}
      case NameRefNode name -> names.add(name(name));
      case QualifiedNameNode path -> names.add(name(path.getParts().getFirst()));
      case FunctionInvocationNode call -> collect(call.getParams(), names);
      case ForExpressionNode _, QuantifiedExpressionNode _ -> {}
      case FilterExpressionNode _, FunctionDefNode _ -> {}
      default -> {
        ASTNode[] children = node.getChildrenNode();
        if (children != null) {
          for (ASTNode child : children) {
            collect(child, names);
          }
        }
      }
    }
  }

  /**
   * The value depends on nothing but the names in the tree: no clock, no function of the model, no
   * names of its own as loops and filters have.
   */
  static boolean steady(@Nullable ASTNode node) {
    return steady(node, STEADY);
  }

  /** As {@link #steady(ASTNode)}, calling nothing but {@code date}. */
  static boolean written(@Nullable ASTNode node) {
    return steady(node, Set.of("date"));
  }

  private static boolean steady(@Nullable ASTNode node, Set<String> functions) {
    if (node == null) {
      return true;
    }
    if (node instanceof FunctionInvocationNode call && !functions.contains(name(call.getName()))) {
      return false;
    }
    if (node instanceof ForExpressionNode
        || node instanceof QuantifiedExpressionNode
        || node instanceof FilterExpressionNode
        || node instanceof FunctionDefNode) {
      return false;
    }
    ASTNode[] children = node.getChildrenNode();
    return children == null || Arrays.stream(children).allMatch(child -> steady(child, functions));
  }
}
