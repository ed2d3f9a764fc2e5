package io.keheng.policy;

import io.keheng.decision.Outcome;
import io.keheng.measure.Release;
import io.keheng.measure.Rules;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table decided for one case.
 *
 * @param outcomes codes; several where a table gives several, none where it contradicts itself
 * @param facts those that the table used, null for what is unknown
 * @param rows numbers of the rows that fired, counted from 1
 * @param rules ids of the rules that these rows carry
 */
public record TableDecision(
    String table,
    List<String> outcomes,
    Release release,
    Map<String, @Nullable Object> facts,
    List<Integer> rows,
    List<String> rules) {

  static TableDecision of(
      String table, Release release, Map<String, @Nullable Object> facts, Outcome outcome) {
    return new TableDecision(
        table,
        codes(outcome.value()),
        release,
        facts,
        outcome.rows().stream().map(Outcome.FiredRow::number).toList(),
        outcome.rows().stream()
            .flatMap(row -> Rules.of(row.annotations()).stream())
            .distinct()
            .toList());
  }

  private static List<String> codes(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> several -> several.stream().map(String::valueOf).distinct().toList();
      default -> List.of(String.valueOf(value));
    };
  }

  /** The codes in one text, joined by {@code ;}. */
  public String outcome() {
    return String.join(";", outcomes);
  }
}
