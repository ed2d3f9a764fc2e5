package io.keheng.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** The numbers that stand in cells, written or by a parameter. Rows and columns count from 0. */
final class WrittenNumbers {

  private WrittenNumbers() {}

  /** The value of FEEL over the parameters of a model; null where it is not constant. */
  static @Nullable Object constant(String feel, Model model) {
    Map<String, Type> names = new java.util.LinkedHashMap<>();
    model.constants().keySet().forEach(name -> names.put(name, BuiltInType.UNKNOWN));
    return constant(Feel.expression(feel, names), model);
  }

  static @Nullable Object constant(Expression expression, Model model) {
    return expression.ast() != null
            && Feel.constant(expression.ast(), model.constants())
            && Feel.steady(expression.ast())
        ? expression.value(model.constants())
        : null;
  }

  /** A weight: a number, or a code that is one. */
  static @Nullable BigDecimal weight(@Nullable Object value) {
    return switch (value) {
      case BigDecimal number -> number;
      case String text when text.matches("-?\\d+(\\.\\d+)?") -> new BigDecimal(text);
      case null, default -> null;
    };
  }

  /** The column with this expression (conditions) or this name (outcomes). */
  static int column(Table table, String name) {
    int condition = condition(table, name);
    if (condition >= 0) {
      return condition;
    }
    for (int i = 0; i < table.results().size(); i++) {
      if (table.results().get(i).name().equals(name)) {
        return table.columns().size() + i;
      }
    }
    throw new ConstraintChecker.Unfit(name);
  }

  /** The condition column with this expression; -1 where there is none. */
  static int condition(Table table, String expression) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).expression().text().equals(expression)) {
        return i;
      }
    }
    return -1;
  }

  static String label(Table table, int column) {
    int inputs = table.columns().size();
    return column < inputs
        ? table.spec().inputs().get(column).label()
        : table.spec().outputs().get(column - inputs).label();
  }

  /** The numbers in one cell. */
  static List<BigDecimal> of(Model model, Table table, int row, int column) {
    List<BigDecimal> found = new ArrayList<>();
    int inputs = table.columns().size();
    if (column < inputs) {
      collect(model, table.cells().get(row).get(column).ast(), found);
    } else {
      BigDecimal number = weight(constant(table.outputs().get(row).get(column - inputs), model));
      if (number != null) {
        found.add(number);
      }
    }
    return found;
  }

  /** The biggest parts that are constant numbers: of {@code a * 2} the product alone. */
  private static void collect(Model model, @Nullable ASTNode node, List<BigDecimal> found) {
    if (node instanceof BaseNode base
        && !(node instanceof UnaryTestNode)
        && Feel.constant(node, model.constants())
        && Feel.steady(node)
        && base.evaluate(Feel.context(model.constants())) instanceof BigDecimal number) {
      found.add(number);
      return;
    }
    ASTNode[] children = node == null ? null : node.getChildrenNode();
    if (children != null) {
      for (ASTNode child : children) {
        collect(model, child, found);
      }
    }
  }

  /** The first cell of each table that names a parameter; the parameter itself where none does. */
  static List<Place> users(Model model, String parameter) {
    List<Place> places = new ArrayList<>();
    for (Table table : model.tables()) {
      Place place = user(table, parameter);
      if (place != null) {
        places.add(place);
      }
    }
    return places.isEmpty() ? List.of(new Place(parameter, null, null)) : places;
  }

  private static @Nullable Place user(Table table, String parameter) {
    String name = table.spec().decision();
    int inputs = table.columns().size();
    for (int column = 0; column < inputs; column++) {
      if (Feel.names(table.columns().get(column).expression().ast()).contains(parameter)) {
        return new Place(name, null, column + 1);
      }
    }
    for (int row = 0; row < table.cells().size(); row++) {
      for (int column = 0; column < inputs; column++) {
        if (Feel.names(table.cells().get(row).get(column).ast()).contains(parameter)) {
          return new Place(name, row + 1, column + 1);
        }
      }
      for (int i = 0; i < table.results().size(); i++) {
        if (Feel.names(table.outputs().get(row).get(i).ast()).contains(parameter)) {
          return new Place(name, row + 1, inputs + i + 1);
        }
      }
    }
    return null;
  }
}
