package io.keheng.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What can be proved about the cases that rows cover. The values of a column fall into {@link
 * Pieces}; FEEL itself says for one value of each piece whether a cell holds. Rows and columns
 * count from 0 here.
 */
final class Regions {

  private final Table table;
  private final Map<String, Object> constants;
  private final Pieces split;
  private final List<List<@Nullable Object>> pieces = new ArrayList<>();
  private final List<List<@Nullable BitSet>> covered = new ArrayList<>();

  Regions(Table table, Map<String, Object> constants) {
    this.table = table;
    this.constants = constants;
    this.split = new Pieces(table, constants);
    List<Map<String, BitSet>> known = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      pieces.add(split.of(column));
      known.add(new HashMap<>());
    }
    for (List<Cell> row : table.cells()) {
      List<@Nullable BitSet> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        cells.add(covered(row.get(column), column, known.get(column)));
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

  /** Whether some case is surely covered by both rows; false where that is not proved. */
  boolean meet(int row, int other) {
    return !covered.get(row).contains(null)
        && !covered.get(other).contains(null)
        && !disjoint(row, other);
  }

  /** One case that both rows cover, told by the values of the columns that either restricts. */
  Map<Integer, @Nullable Object> common(int row, int other) {
    Map<Integer, @Nullable Object> values = new TreeMap<>();
    for (int column = 0; column < pieces.size(); column++) {
      BitSet one = covered.get(row).get(column);
      BitSet two = covered.get(other).get(column);
      if (one != null && two != null) {
        BitSet both = and(one, two);
        if (both.cardinality() < pieces.get(column).size()) {
          values.put(column, pieces.get(column).get(both.nextSetBit(0)));
        }
      }
    }
    return values;
  }

  /**
   * The column whose cell can never hold in the row, alone or beside another cell on the same
   * expression; null when there is none.
   */
  @Nullable Integer impossible(int row) {
    for (int column = 0; column < pieces.size(); column++) {
      BitSet cell = covered.get(row).get(column);
      if (cell != null && cell.isEmpty()) {
        return column;
      }
      for (int before = 0; cell != null && before < column; before++) {
        BitSet other = covered.get(row).get(before);
        if (other != null && split.same(before, column) && !other.intersects(cell)) {
          return column;
        }
      }
    }
    return null;
  }

  /** In how many boxes the pieces cut the cases; the largest number where they are more. */
  long boxes() {
    double boxes = 1;
    for (List<@Nullable Object> values : pieces) {
      boxes *= Math.max(1, values.size());
    }
    return boxes > Long.MAX_VALUE ? Long.MAX_VALUE : (long) boxes;
  }

  /** The proof that rows are hidden by others. */
  Hiding hiding() {
    return new Hiding(this, covered);
  }

  /** Of the others those that may cover a case of the row, as far as that can be told. */
  List<Integer> meeting(int row, List<Integer> others) {
    return others.stream()
        .filter(other -> !covered.get(other).contains(null) && !disjoint(row, other))
        .toList();
  }

  static BitSet and(BitSet set, BitSet other) {
    BitSet result = (BitSet) set.clone();
    result.and(other);
    return result;
  }

  private @Nullable BitSet covered(Cell cell, int column, Map<String, BitSet> known) {
    if (table.columns().get(column).type() == FactType.OTHER || !split.transparent(cell)) {
      return null;
    }
    return known.computeIfAbsent(
        cell.text(),
        text -> Stretches.held(cell, split.bounds(cell), pieces.get(column), constants));
  }
}
