package io.keheng.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;

/** Puts the values of parameters in the place of their names, by the positions of the tree. */
final class Substitution {

  private Substitution() {}

  static String inline(@Nullable ASTNode ast, String text, Map<String, Object> constants) {
    if (ast == null) {
      return text;
    }
    TreeMap<Integer, BaseNode> places = new TreeMap<>();
    find(ast, constants, places);
    StringBuilder result = new StringBuilder(text);
    for (BaseNode place : places.descendingMap().values()) {
      Object value = constants.get(Feel.name(place));
      if (value != null) {
        int start = place.getStartChar();
        result.replace(start, start + place.getText().length(), literal(value));
      }
    }
    return result.toString();
  }

  /** As {@link #inline}, with what is computed from constants worked out. */
  static String fold(@Nullable ASTNode ast, String text, Map<String, Object> constants) {
    if (ast == null) {
      return text;
    }
    TreeMap<Integer, String> places = new TreeMap<>();
    TreeMap<Integer, Integer> lengths = new TreeMap<>();
    computed(ast, constants, places, lengths);
    StringBuilder result = new StringBuilder(text);
    places
        .descendingMap()
        .forEach(
            (start, value) ->
                result.replace(start, start + Objects.requireNonNull(lengths.get(start)), value));
    return result.toString();
  }

  private static void computed(
      ASTNode node,
      Map<String, Object> constants,
      TreeMap<Integer, String> places,
      TreeMap<Integer, Integer> lengths) {
    boolean candidate =
        node instanceof NameRefNode
            || node instanceof QualifiedNameNode
            || node instanceof InfixOpNode
            || node instanceof FunctionInvocationNode;
    if (candidate
        && Feel.constant(node, constants)
        && Feel.steady(node)
        && ((BaseNode) node).evaluate(Feel.context(constants)) instanceof Object value
        && FactType.ofValue(value) != FactType.OTHER) {
      BaseNode place = (BaseNode) node;
      places.put(place.getStartChar(), literal(value));
      lengths.put(place.getStartChar(), place.getText().length());
      return;
    }
    ASTNode[] children = node.getChildrenNode();
    if (children != null) {
      for (ASTNode child : children) {
        if (child != null) {
          computed(child, constants, places, lengths);
        }
      }
    }
  }

  /** The FEEL literal of a value. */
  static String literal(Object value) {
    return switch (value) {
      case BigDecimal number -> number.toPlainString();
      case String string -> '"' + string.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      case LocalDate date -> "date(\"" + date + "\")";
      default -> value.toString();
    };
  }

  private static void find(
      ASTNode node, Map<String, Object> constants, Map<Integer, BaseNode> places) {
    if ((node instanceof NameRefNode || node instanceof QualifiedNameNode)
        && constants.containsKey(Feel.name((BaseNode) node))) {
      places.put(((BaseNode) node).getStartChar(), (BaseNode) node);
      return;
    }
    ASTNode[] children = node.getChildrenNode();
    if (children != null) {
      for (ASTNode child : children) {
        if (child != null) {
          find(child, constants, places);
        }
      }
    }
  }
}
