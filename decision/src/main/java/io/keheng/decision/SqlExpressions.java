package io.keheng.decision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;

/** Compiles FEEL expressions; what has no exact counterpart is refused. */
final class SqlExpressions {

  private static final int FACTOR_DIGITS = 15;

  private final SqlDialect dialect;
  private final Sql.Names names;
  private final Map<String, Object> constants = new HashMap<>();

  SqlExpressions(SqlDialect dialect, Sql.Names names) {
    this.dialect = dialect;
    this.names = names;
    names
        .values()
        .forEach(
            (name, sql) -> {
              if (sql.constant() != null) {
                constants.put(name, sql.constant());
              }
            });
  }

  SqlExpressions with(String name, Sql value) {
    Map<String, Sql> values = new LinkedHashMap<>(names.values());
    values.put(name, value);
    return new SqlExpressions(dialect, new Sql.Names(values, names.structs()));
  }

  Sql value(@Nullable BaseNode node) {
    if (node == null) {
      throw new SqlRefusal("not parsed");
    }
    Set<String> used = Feel.names(node);
    if (constants.keySet().containsAll(used) && Feel.steady(node)) {
      return Sql.constant(dialect, Evaluator.normal(node.evaluate(Feel.context(constants))));
    }
    return switch (node) {
      case NameRefNode name -> named(Feel.name(name));
      case QualifiedNameNode path -> path(path);
      case InfixOpNode operation -> operation(operation);
      case SignedUnaryNode signed -> signed(signed);
      case IfExpressionNode choice -> choice(choice);
      case FunctionInvocationNode call -> call(call);
      default -> throw new SqlRefusal("\"" + node.getText() + "\" has no counterpart in SQL");
    };
  }

  private Sql named(String name) {
    Sql value = names.values().get(name);
    if (value == null) {
      throw new SqlRefusal("\"" + name + "\" is no single value");
    }
    return value;
  }

  private Sql path(QualifiedNameNode path) {
    List<NameRefNode> parts = path.getParts();
    if (parts.size() == 1) {
      return named(Feel.name(parts.getFirst()));
    }
    Map<String, Sql> struct = names.structs().get(Feel.name(parts.getFirst()));
    Sql value = struct == null || parts.size() > 2 ? null : struct.get(Feel.name(parts.get(1)));
    if (value == null) {
      throw new SqlRefusal("\"" + path.getText() + "\" is no outcome of a required decision");
    }
    return value;
  }

  private Sql operation(InfixOpNode node) {
    Sql left = value(node.getLeft());
    Sql right = value(node.getRight());
    return switch (node.getOperator()) {
      case AND -> logic(left, "AND", right);
      case OR -> logic(left, "OR", right);
      case EQ -> equal(left, "IS NOT DISTINCT FROM", right);
      case NE -> equal(left, "IS DISTINCT FROM", right);
      case LT -> compare(left, "<", right);
      case LTE -> compare(left, "<=", right);
      case GT -> compare(left, ">", right);
      case GTE -> compare(left, ">=", right);
      case ADD -> arithmetic(left, "+", right);
      case SUB -> arithmetic(left, "-", right);
      case MULT -> product(left, right);
      case DIV, POW ->
          throw new SqlRefusal("\"" + node.getText() + "\": division and powers are not exact");
    };
  }

  private static Sql logic(Sql left, String operator, Sql right) {
    if (left.type() != FactType.BOOLEAN || right.type() != FactType.BOOLEAN) {
      throw new SqlRefusal("and/or of what is not boolean");
    }
    return binary(left, operator, right, FactType.BOOLEAN);
  }

  private static Sql equal(Sql left, String operator, Sql right) {
    if (!(left.known() && left.constant() == null || right.known() && right.constant() == null)) {
      same(left, right);
    }
    return binary(left, operator, right, FactType.BOOLEAN);
  }

  /** An ordering; of texts only against one whose order is the same by UTF-16 and by code point. */
  static Sql compare(Sql left, String operator, Sql right) {
    same(left, right);
    switch (left.type()) {
      case NUMBER, DATE -> {}
      case STRING -> {
        if (!plain(left) && !plain(right)) {
          throw new SqlRefusal("order of texts that are not both known");
        }
      }
      case BOOLEAN, OTHER -> throw new SqlRefusal("order of " + left.type());
    }
    return binary(left, operator, right, FactType.BOOLEAN);
  }

  private static boolean plain(Sql text) {
    return text.constant() instanceof String string
        && string.chars().allMatch(unit -> unit < Character.MIN_SURROGATE);
  }

  static void same(Sql left, Sql right) {
    if (left.type() == FactType.OTHER || right.type() == FactType.OTHER) {
      throw new SqlRefusal("a type that is not declared: " + left.text() + ", " + right.text());
    }
    if (left.type() != right.type()) {
      throw new SqlRefusal(left.type() + " against " + right.type());
    }
  }

  private static Sql arithmetic(Sql left, String operator, Sql right) {
    if (left.type() != FactType.NUMBER || right.type() != FactType.NUMBER) {
      throw new SqlRefusal("arithmetic of " + left.type() + " and " + right.type());
    }
    return binary(left, operator, right, FactType.NUMBER);
  }

  /** FEEL rounds a product at 34 digits: exact only while one factor is known and short. */
  private static Sql product(Sql left, Sql right) {
    Sql known = left.known() ? left : right;
    if (!(known.constant() instanceof java.math.BigDecimal factor)
        || factor.precision() > FACTOR_DIGITS) {
      throw new SqlRefusal("product of two facts");
    }
    return arithmetic(left, "*", right);
  }

  private Sql signed(SignedUnaryNode node) {
    Sql value = value(node.getExpression());
    if (value.type() != FactType.NUMBER) {
      throw new SqlRefusal("sign before " + value.type());
    }
    return node.getSign() == SignedUnaryNode.Sign.NEGATIVE
        ? Sql.of("(-" + value.text() + ")", FactType.NUMBER)
        : value;
  }

  private Sql choice(IfExpressionNode node) {
    Sql condition = value(node.getCondition());
    Sql then = value(node.getThenExpression());
    Sql otherwise = value(node.getElseExpression());
    if (condition.type() != FactType.BOOLEAN) {
      throw new SqlRefusal("a condition that is not boolean");
    }
    boolean null1 = then.known() && then.constant() == null;
    boolean null2 = otherwise.known() && otherwise.constant() == null;
    if (!null1 && !null2) {
      same(then, otherwise);
    }
    String text =
        "CASE WHEN "
            + condition.text()
            + " THEN "
            + then.text()
            + " ELSE "
            + otherwise.text()
            + " END";
    return Sql.of("(" + text + ")", null1 ? otherwise.type() : then.type());
  }

  private Sql call(FunctionInvocationNode call) {
    List<BaseNode> arguments = call.getParams().getElements();
    if (Feel.name(call.getName()).equals("not") && arguments.size() == 1) {
      Sql value = value(arguments.getFirst());
      if (value.type() == FactType.BOOLEAN) {
        return Sql.of("(NOT " + value.text() + ")", FactType.BOOLEAN);
      }
    }
    throw new SqlRefusal("function \"" + call.getText() + "\"");
  }

  private static Sql binary(Sql left, String operator, Sql right, FactType type) {
    return Sql.of("(" + left.text() + " " + operator + " " + right.text() + ")", type);
  }
}
