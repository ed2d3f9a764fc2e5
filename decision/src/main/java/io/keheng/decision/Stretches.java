package io.keheng.decision;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** On which of the values of a column a cell holds. */
final class Stretches {

  private Stretches() {}

  /** Between its own bounds a cell is constant, so that one value of each stretch is asked. */
  static BitSet held(
      Cell cell,
      NavigableSet<Object> bounds,
      List<@Nullable Object> values,
      Map<String, Object> constants) {
    BitSet held = new BitSet();
    int next;
    for (int i = 0; i < values.size(); i = next) {
      Object value = values.get(i);
      next = value == null || bounds.contains(value) ? i + 1 : stretch(values, i, bounds);
      if (cell.holds(constants, value)) {
        held.set(i, next);
      }
    }
    return held;
  }

  /** Where the next bound after a value begins. */
  private static int stretch(List<@Nullable Object> values, int from, NavigableSet<Object> bounds) {
    Object bound = bounds.higher(Objects.requireNonNull(values.get(from)));
    if (bound == null) {
      return values.size();
    }
    int low = from + 1;
    int high = values.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Pieces.compare(Objects.requireNonNull(values.get(middle)), bound) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
