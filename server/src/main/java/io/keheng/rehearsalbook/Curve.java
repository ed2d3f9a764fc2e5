package io.keheng.rehearsalbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a table gives as one of its parameters moves.
 *
 * @param thresholds the values of the parameter
 * @param outcomes customers by outcome, one number for each value
 * @param moved customers whose outcome is not the one in force, one number for each value
 * @param passes how often the book was read: 1, or once for each value where the parameter is used
 *     otherwise than to be compared with one fact
 */
public record Curve(
    List<BigDecimal> thresholds, Map<String, long[]> outcomes, long[] moved, int passes) {

  static Curve empty(List<BigDecimal> thresholds, int passes) {
    return new Curve(thresholds, new TreeMap<>(), new long[thresholds.size()], passes);
  }

  /** Counts customers whom one value gives an outcome. */
  void add(int value, String before, String after, long customers) {
    outcomes.computeIfAbsent(after, outcome -> new long[thresholds.size()])[value] += customers;
    if (!before.equals(after)) {
      moved[value] += customers;
    }
  }
}
