package io.keheng.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a table of one constant outcome as a number, so that a whole book is counted by
 * numbers and named afterwards.
 *
 * @param column the column with the number: that of the row that fired (null or 0 for none), or for
 *     several rows the sum of 2 to the power of each one's number minus 1
 * @param outcomes the outcome of each row
 * @param otherwise the outcome when no row fires; null for none
 * @param order the rows, counted from 0, in the order in which several are listed
 * @param several whether several rows may fire
 */
public record SqlCode(
    String column,
    List<Object> outcomes,
    @Nullable Object otherwise,
    List<Integer> order,
    boolean several) {

  static final int MOST_ROWS = 62;

  /** The outcomes that a number stands for, each once, in their order. */
  public List<String> decode(long number) {
    List<Object> found = new ArrayList<>();
    if (several) {
      order.stream()
          .filter(row -> (number >> row & 1) == 1)
          .forEach(row -> found.add(outcomes.get(row)));
    } else if (number > 0) {
      found.add(outcomes.get((int) number - 1));
    }
    if (found.isEmpty() && otherwise != null) {
      found.add(otherwise);
    }
    return found.stream().map(String::valueOf).distinct().toList();
  }

  SqlCode in(String other) {
    return new SqlCode(other, outcomes, otherwise, order, several);
  }
}
