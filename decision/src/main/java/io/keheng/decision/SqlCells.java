package io.keheng.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.RangeNode.IntervalBoundary;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode.UnaryOperator;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;

/** Compiles condition cells: SQL conditions that are true exactly when the cell holds. */
final class SqlCells {

  private final SqlDialect dialect;
  private final SqlExpressions expressions;

  SqlCells(SqlDialect dialect, SqlExpressions expressions) {
    this.dialect = dialect;
    this.expressions = expressions;
  }

  SqlCondition cell(Cell cell, Sql column) {
    UnaryTestListNode ast = cell.ast();
    if (ast == null) {
      throw new SqlRefusal("unparsable cell \"" + cell.text() + "\"");
    }
    List<String> tests = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (BaseNode element : ast.getElements()) {
      switch (element) {
        case DashNode _ -> tests.add(Sql.TRUE);
        case UnaryTestNode test when test.getOperator() == UnaryOperator.TEST -> {
          String condition = expression(test, column);
          List<String> before = new ArrayList<>();
          tests.forEach(earlier -> before.add("NOT " + Sql.sure(earlier)));
          before.add(condition + " IS NULL");
          failures.add(Sql.all(before));
          tests.add(condition);
        }
        case UnaryTestNode test -> tests.add(test(test, column));
        default -> throw new SqlRefusal("\"" + element.getText() + "\"");
      }
    }
    String failing = failures.isEmpty() ? null : Sql.any(failures);
    if (ast.isNegated() && tests.equals(List.of(column.text() + " IS NULL"))) {
      return new SqlCondition(column.text() + " IS NOT NULL", failing);
    }
    String holds = ast.isNegated() ? "NOT " + Sql.sure(Sql.any(tests)) : oneOf(ast, tests, column);
    return new SqlCondition(holds, failing);
  }

  /** Several plain values read and run better as one IN. */
  private String oneOf(UnaryTestListNode ast, List<String> tests, Sql column) {
    List<String> values = new ArrayList<>();
    for (BaseNode element : ast.getElements()) {
      if (tests.size() > 1
          && element instanceof UnaryTestNode test
          && test.getOperator() == UnaryOperator.EQ) {
        Sql value = expressions.value(test.getValue());
        if (value.constant() != null) {
          values.add(value.text());
        }
      }
    }
    return values.size() == tests.size()
        ? column.text() + " IN (" + String.join(", ", values) + ")"
        : Sql.any(tests);
  }

  private String expression(UnaryTestNode test, Sql column) {
    Sql condition = expressions.with("?", column).value(test.getValue());
    if (condition.type() != FactType.BOOLEAN) {
      throw new SqlRefusal("\"" + test.getText() + "\" is not boolean");
    }
    return condition.text();
  }

  private String test(UnaryTestNode test, Sql column) {
    return switch (test.getOperator()) {
      case EQ -> equal(test, column, "=", "IS NOT DISTINCT FROM", "IS NULL");
      case NE -> equal(test, column, "IS DISTINCT FROM", "IS DISTINCT FROM", "IS NOT NULL");
      case IN -> in(test, column);
      case LT -> compared(column, "<", test);
      case LTE -> compared(column, "<=", test);
      case GT -> compared(column, ">", test);
      case GTE -> compared(column, ">=", test);
      case NOT, TEST -> throw new SqlRefusal("\"" + test.getText() + "\"");
    };
  }

  private String equal(
      UnaryTestNode test, Sql column, String toValue, String toColumn, String toNull) {
    Sql value = expressions.value(test.getValue());
    if (value.known() && value.constant() == null) {
      return column.text() + " " + toNull;
    }
    SqlOperators.same(column, value);
    return column.text() + " " + (value.known() ? toValue : toColumn) + " " + value.text();
  }

  private String compared(Sql column, String operator, UnaryTestNode test) {
    return SqlOperators.compare(column, operator, expressions.value(test.getValue())).text();
  }

  private String in(UnaryTestNode test, Sql column) {
    return switch (test.getValue()) {
      case RangeNode range -> range(range, column);
      case ListNode list -> list(list, column);
      default -> throw new SqlRefusal("\"" + test.getText() + "\"");
    };
  }

  private String range(RangeNode range, Sql column) {
    List<String> bounds = new ArrayList<>();
    boolean openLow = range.getLowerBound() == IntervalBoundary.OPEN;
    boolean openHigh = range.getUpperBound() == IntervalBoundary.OPEN;
    bound(range.getStart(), column, openLow ? ">" : ">=", bounds);
    bound(range.getEnd(), column, openHigh ? "<" : "<=", bounds);
    if (bounds.isEmpty()) {
      throw new SqlRefusal("range without bounds");
    }
    return Sql.all(bounds);
  }

  private void bound(BaseNode node, Sql column, String operator, List<String> bounds) {
    if (node instanceof UndefinedValueNode) {
      return;
    }
    Sql bound = expressions.value(node);
    if (bound.known() && bound.constant() == null) {
      bounds.add(Sql.FALSE);
    } else {
      String text = SqlOperators.compare(column, operator, bound).text();
      bounds.add(text.substring(1, text.length() - 1));
    }
  }

  /** The engine compares list elements by their exact representation, so numbers are refused. */
  private String list(ListNode list, Sql column) {
    if (!Feel.names(list).isEmpty()
        || column.type() != FactType.STRING
        || !(list.evaluate(Feel.context(Map.of())) instanceof Collection<?> values)
        || values.isEmpty()) {
      throw new SqlRefusal("list " + list.getText() + "; write the values without brackets");
    }
    List<String> literals = new ArrayList<>();
    for (Object value : values) {
      if (!(value instanceof String)) {
        throw new SqlRefusal("list " + list.getText() + " of what is not text");
      }
      literals.add(SqlLiterals.of(dialect, value));
    }
    return column.text() + " IN (" + String.join(", ", literals) + ")";
  }
}
