package io.keheng.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode.UnaryOperator;

/**
 * What can be proved about the cases that rows cover. The values of a column fall into pieces (each
 * bound, what lies between bounds, unknown) on which every cell is constant; FEEL itself says for
 * one value of each piece whether a cell holds. Rows and columns count from 0 here.
 */
final class Regions {

  private static final int MOST_STEPS = 20_000;

  private final Table table;
  private final Map<String, Object> constants;
  private final List<List<@Nullable Object>> pieces = new ArrayList<>();
  private final List<List<@Nullable BitSet>> covered = new ArrayList<>();

  Regions(Table table, Map<String, Object> constants) {
    this.table = table;
    this.constants = constants;
    for (int column = 0; column < table.columns().size(); column++) {
      pieces.add(pieces(column));
    }
    for (List<Cell> row : table.cells()) {
      List<@Nullable BitSet> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        cells.add(covered(row.get(column), column));
      }
      covered.add(cells);
    }
  }

  /** Whether no case can be covered by both rows; false where that is not proved. */
  boolean disjoint(int row, int other) {
    return IntStream.range(0, pieces.size())
        .anyMatch(
            column -> {
              BitSet one = covered.get(row).get(column);
              BitSet two = covered.get(other).get(column);
              return one != null && two != null && !one.intersects(two);
            });
  }

  /** The column whose cell can never hold in the row; null when every cell can. */
  @Nullable Integer impossible(int row) {
    for (int column = 0; column < pieces.size(); column++) {
      BitSet cell = covered.get(row).get(column);
      if (cell != null && cell.isEmpty()) {
        return column;
      }
    }
    return null;
  }

  /** Whether every case that the row covers is covered by one of the others. */
  boolean hidden(int row, List<Integer> others) {
    List<BitSet> box = new ArrayList<>();
    for (int column = 0; column < pieces.size(); column++) {
      BitSet cell = covered.get(row).get(column);
      if (cell == null) {
        return false;
      }
      box.add(cell);
    }
    List<Integer> sound =
        others.stream().filter(other -> !covered.get(other).contains(null)).toList();
    int[] steps = {MOST_STEPS};
    return within(box, sound, steps);
  }

  private boolean within(List<BitSet> box, List<Integer> others, int[] steps) {
    if (box.stream().anyMatch(BitSet::isEmpty)) {
      return true;
    }
    if (others.isEmpty() || steps[0]-- <= 0) {
      return false;
    }
    List<Integer> rest = others.subList(1, others.size());
    List<@Nullable BitSet> other = covered.get(others.getFirst());
    List<BitSet> inside = new ArrayList<>(box);
    for (int column = 0; column < box.size(); column++) {
      BitSet cover = other.get(column);
      if (cover == null || !cover.intersects(inside.get(column))) {
        return within(box, rest, steps);
      }
    }
    for (int column = 0; column < box.size(); column++) {
      BitSet cover = other.get(column);
      if (cover == null) {
        return false;
      }
      List<BitSet> outside = new ArrayList<>(inside);
      outside.set(column, minus(inside.get(column), cover));
      if (!within(outside, rest, steps)) {
        return false;
      }
      inside.set(column, and(inside.get(column), cover));
    }
    return true;
  }

  private static BitSet minus(BitSet set, BitSet other) {
    BitSet result = (BitSet) set.clone();
    result.andNot(other);
    return result;
  }

  private static BitSet and(BitSet set, BitSet other) {
    BitSet result = (BitSet) set.clone();
    result.and(other);
    return result;
  }

  private @Nullable BitSet covered(Cell cell, int column) {
    if (table.columns().get(column).type() == FactType.OTHER || !transparent(cell)) {
      return null;
    }
    BitSet set = new BitSet();
    List<@Nullable Object> values = pieces.get(column);
    for (int i = 0; i < values.size(); i++) {
      set.set(i, cell.holds(constants, values.get(i)));
    }
    return set;
  }

  /** The cell compares with constants only, so that it is constant on every piece. */
  private boolean transparent(Cell cell) {
    return cell.ast() != null
        && constants.keySet().containsAll(Feel.names(cell.ast()))
        && Feel.steady(cell.ast())
        && cell.ast().getElements().stream().allMatch(Regions::comparison);
  }

  private static boolean comparison(BaseNode element) {
    return element instanceof DashNode
        || element instanceof UnaryTestNode test
            && test.getOperator() != UnaryOperator.TEST
            && test.getOperator() != UnaryOperator.NOT;
  }

  private List<@Nullable Object> pieces(int column) {
    Table.Column clause = table.columns().get(column);
    List<Object> bounds = new ArrayList<>();
    for (List<Cell> row : table.cells()) {
      if (transparent(row.get(column))) {
        collect(row.get(column).ast(), bounds);
      }
    }
    Cell allowed = clause.allowed();
    boolean restricted = allowed != null && transparent(allowed);
    if (allowed != null && restricted) {
      collect(allowed.ast(), bounds);
    }
    List<@Nullable Object> values = new ArrayList<>();
    values.add(null);
    values.addAll(
        switch (clause.type()) {
          case BOOLEAN -> List.of(true, false);
          case NUMBER -> numbers(only(bounds, BigDecimal.class));
          case DATE -> dates(only(bounds, LocalDate.class));
          case STRING, OTHER -> strings(only(bounds, String.class));
        });
    values.removeIf(
        value -> value != null && allowed != null && restricted && !allowed.holds(Map.of(), value));
    return values;
  }

  private void collect(@Nullable ASTNode node, List<Object> bounds) {
    if (node == null) {
      return;
    }
    if (node instanceof BaseNode base
        && !(node instanceof UnaryTestNode)
        && constants.keySet().containsAll(Feel.names(node))) {
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

  private static <T extends Comparable<? super T>> TreeSet<T> only(
      List<Object> all, Class<T> type) {
    TreeSet<T> found = new TreeSet<>();
    all.stream().filter(type::isInstance).map(type::cast).forEach(found::add);
    return found;
  }

  private static List<Object> numbers(TreeSet<BigDecimal> bounds) {
    List<Object> values = new ArrayList<>(bounds);
    values.add(bounds.isEmpty() ? BigDecimal.ZERO : bounds.first().subtract(BigDecimal.ONE));
    for (BigDecimal bound : bounds) {
      BigDecimal next = bounds.higher(bound);
      values.add(
          next == null
              ? bound.add(BigDecimal.ONE)
              : bound.add(next).multiply(new BigDecimal("0.5")));
    }
    return values;
  }

  private static List<Object> dates(TreeSet<LocalDate> bounds) {
    List<Object> values = new ArrayList<>(bounds);
    values.add(bounds.isEmpty() ? LocalDate.EPOCH : bounds.first().minusDays(1));
    for (LocalDate bound : bounds) {
      LocalDate next = bounds.higher(bound);
      if (next == null || ChronoUnit.DAYS.between(bound, next) > 1) {
        values.add(bound.plusDays(1));
      }
    }
    return values;
  }

  /** After a text comes the same text with the least character added. */
  private static List<Object> strings(TreeSet<String> bounds) {
    List<Object> values = new ArrayList<>(bounds);
    if (!bounds.contains("")) {
      values.add("");
    }
    for (String bound : bounds) {
      if (!bounds.contains(bound + "\0")) {
        values.add(bound + "\0");
      }
    }
    return values;
  }
}
