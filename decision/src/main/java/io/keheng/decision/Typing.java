package io.keheng.decision;

import java.util.List;
import java.util.Map;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.AtLiteralNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;

/** The type that an expression surely has; {@code OTHER} where that is not known. */
final class Typing {

  private Typing() {}

  static FactType of(ASTNode node, Map<String, Type> names) {
    return switch (node) {
      case NumberNode _, SignedUnaryNode _ -> FactType.NUMBER;
      case StringNode _ -> FactType.STRING;
      case BooleanNode _ -> FactType.BOOLEAN;
      case AtLiteralNode at -> FactType.ofValue(at.evaluate(Feel.context(Map.of())));
      case FunctionInvocationNode call when Feel.name(call.getName()).equals("date") ->
          FactType.DATE;
      case NameRefNode name -> FactType.of(names.get(Feel.name(name)));
      case RangeNode range -> first(List.of(range.getStart(), range.getEnd()), names);
      case ListNode list -> first(list.getElements(), names);
      case InfixOpNode operation -> operation(operation, names);
      default -> FactType.OTHER;
    };
  }

  private static FactType operation(InfixOpNode operation, Map<String, Type> names) {
    return switch (operation.getOperator()) {
      case ADD, SUB, MULT, DIV, POW -> of(operation.getLeft(), names);
      case LT, LTE, GT, GTE, EQ, NE, AND, OR -> FactType.BOOLEAN;
    };
  }

  private static FactType first(List<? extends BaseNode> nodes, Map<String, Type> names) {
    return nodes.stream()
        .map(node -> of(node, names))
        .filter(type -> type != FactType.OTHER)
        .findFirst()
        .orElse(FactType.OTHER);
  }
}
