package io.keheng.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What can be proved about the cases that rows cover. The values of a column fall into {@link
 * Pieces}; FEEL itself says for one value of each piece whether a cell holds. Rows and columns
 * count from 0 here.
 */
final class Regions {

  private static final int MOST_STEPS = 20_000;

  private final Table table;
  private final Map<String, Object> constants;
  private final Pieces split;
  private final List<List<@Nullable Object>> pieces = new ArrayList<>();
  private final List<List<@Nullable BitSet>> covered = new ArrayList<>();

  Regions(Table table, Map<String, Object> constants) {
    this.table = table;
    this.constants = constants;
    this.split = new Pieces(table, constants);
    for (int column = 0; column < table.columns().size(); column++) {
      pieces.add(split.of(column));
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
    if (table.columns().get(column).type() == FactType.OTHER || !split.transparent(cell)) {
      return null;
    }
    BitSet set = new BitSet();
    List<@Nullable Object> values = pieces.get(column);
    for (int i = 0; i < values.size(); i++) {
      set.set(i, cell.holds(constants, values.get(i)));
    }
    return set;
  }
}
