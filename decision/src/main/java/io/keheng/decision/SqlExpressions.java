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
      case AND -> SqlOperators.logic(left, "AND", right);
      case OR -> SqlOperators.logic(left, "OR", right);
      case EQ -> SqlOperators.equal(left, "IS NOT DISTINCT FROM", right);
      case NE -> SqlOperators.equal(left, "IS DISTINCT FROM", right);
      case LT -> SqlOperators.compare(left, "<", right);
      case LTE -> SqlOperators.compare(left, "<=", right);
      case GT -> SqlOperators.compare(left, ">", right);
      case GTE -> SqlOperators.compare(left, ">=", right);
      case ADD -> SqlOperators.arithmetic(left, "+", right);
      case SUB -> SqlOperators.arithmetic(left, "-", right);
      case MULT -> SqlOperators.product(left, right);
      case DIV, POW ->
          throw new SqlRefusal("\"" + node.getText() + "\": division and powers are not exact");
    };
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
      SqlOperators.same(then, otherwise);
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
}
