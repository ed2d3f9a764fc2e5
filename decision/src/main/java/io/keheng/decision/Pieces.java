package io.keheng.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode.UnaryOperator;

/**
 * The values of a column in pieces on which every cell is constant: each bound, what lies between
 * bounds, unknown. Columns count from 0 here.
 */
final class Pieces {

  private final Table table;
  private final Map<String, Object> constants;

  Pieces(Table table, Map<String, Object> constants) {
    this.table = table;
    this.constants = constants;
  }

  /** The cell compares with constants only, so that it is constant on every piece. */
  boolean transparent(Cell cell) {
    return cell.ast() != null
        && Feel.constant(cell.ast(), constants)
        && Feel.written(cell.ast())
        && cell.ast().getElements().stream().allMatch(Pieces::comparison);
  }

  private static boolean comparison(BaseNode element) {
    return element instanceof DashNode
        || element instanceof UnaryTestNode test
            && test.getOperator() != UnaryOperator.TEST
            && test.getOperator() != UnaryOperator.NOT;
  }

  /** Both columns are on the same expression, and so cut into the same pieces. */
  boolean same(int column, int other) {
    Table.Column one = table.columns().get(column);
    Table.Column two = table.columns().get(other);
    return one.expression().text().equals(two.expression().text()) && one.type() == two.type();
  }

  /** The bounds that a cell itself names, in order. */
  NavigableSet<Object> bounds(Cell cell) {
    List<Object> bounds = new ArrayList<>();
    collect(cell.ast(), bounds);
    NavigableSet<Object> sorted = new TreeSet<>(Pieces::compare);
    sorted.addAll(bounds);
    return sorted;
  }

  /** The order of the values of a column; values of different types are never in one. */
  @SuppressWarnings("unchecked")
  static int compare(Object one, Object other) {
    return one.getClass() == other.getClass()
        ? ((Comparable<Object>) one).compareTo(other)
        : one.getClass().getName().compareTo(other.getClass().getName());
  }

  /** One value of each piece of a column in order, null for unknown before the others. */
  List<@Nullable Object> of(int column) {
    Table.Column clause = table.columns().get(column);
    List<Object> bounds = new ArrayList<>();
    List<Cell> lists = new ArrayList<>();
    for (int each = 0; each < table.columns().size(); each++) {
      if (same(each, column)) {
        bounds(each, bounds, lists);
      }
    }
    List<Object> values =
        switch (clause.type()) {
          case BOOLEAN -> new ArrayList<>(List.of(false, true));
          case NUMBER -> Between.numbers(Between.only(bounds, BigDecimal.class));
          case DATE -> Between.dates(Between.only(bounds, LocalDate.class));
          case STRING, OTHER -> Between.strings(Between.only(bounds, String.class));
        };
    values.removeIf(value -> lists.stream().anyMatch(list -> !list.holds(Map.of(), value)));
    values.sort(Pieces::compare);
    List<@Nullable Object> all = new ArrayList<>();
    all.add(null);
    all.addAll(values);
    return all;
  }

  /** What the cells of a column, and its list of values, name. */
  private void bounds(int column, List<Object> bounds, List<Cell> lists) {
    for (List<Cell> row : table.cells()) {
      if (transparent(row.get(column))) {
        collect(row.get(column).ast(), bounds);
      }
    }
    Cell allowed = table.columns().get(column).allowed();
    if (allowed != null && transparent(allowed)) {
      collect(allowed.ast(), bounds);
      lists.add(allowed);
    }
  }

  private void collect(@Nullable ASTNode node, List<Object> bounds) {
    if (node == null) {
      return;
    }
    if (node instanceof BaseNode base
        && !(node instanceof UnaryTestNode)
        && Feel.constant(node, constants)) {
      Object value = base.evaluate(Feel.context(constants));
      if (FactType.ofValue(value) != FactType.OTHER && value != null) {
        bounds.add(value);
      }
    }
    ASTNode[] children = node.getChildrenNode();
    if (children != null) {
      for (ASTNode child : children) {
        collect(child, bounds);
      }
    }
  }
}
