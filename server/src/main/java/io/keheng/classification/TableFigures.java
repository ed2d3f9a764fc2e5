package io.keheng.classification;

import io.keheng.policy.Policies;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Customers by outcome of a table.
 *
 * @param changed classes that a run changed; 0 outside of a run
 */
public record TableFigures(String table, String label, long changed, List<OutcomeFigure> outcomes) {

  public record OutcomeFigure(String code, String label, long count) {}

  /** Labelled in the language of who asks. */
  public static TableFigures of(
      Policies policies, String table, long changed, Map<String, Long> counts) {
    return new TableFigures(
        table, policies.tableLabel(table), changed, outcomes(policies, table, counts));
  }

  /** In the order of the labels; several outcomes together come after the single ones. */
  private static List<OutcomeFigure> outcomes(
      Policies policies, String table, Map<String, Long> counts) {
    var order = policies.outcomes(table);
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, Long> entry) ->
                        order.contains(entry.getKey())
                            ? order.indexOf(entry.getKey())
                            : order.size())
                .thenComparing(Map.Entry::getKey))
        .map(
            entry ->
                new OutcomeFigure(
                    entry.getKey(), policies.outcomeLabel(table, entry.getKey()), entry.getValue()))
        .toList();
  }
}
