package io.keheng.decision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision gave for one case.
 *
 * @param value BigDecimal, String, Boolean, LocalDate, null, a map by outcome name (several outcome
 *     columns), or a list of these (hit policies R, O and C)
 * @param values the value by outcome name; empty when the value is a list or nothing applied
 * @param rows the rows that made the outcome, in its order; empty where a default or no row applied
 * @param problems why there is no outcome, where rows contradict each other or a value is not legal
 * @param required the outcomes of the required decisions and parameters, by name
 */
public record Outcome(
    String decision,
    @Nullable Object value,
    Map<String, @Nullable Object> values,
    List<FiredRow> rows,
    List<String> problems,
    Map<String, Outcome> required) {

  /**
   * A row that made an outcome.
   *
   * @param number counted from 1
   * @param annotations text by annotation column (rule ids, remarks)
   */
  public record FiredRow(int number, Map<String, String> annotations) {}

  /** The number of the row that fired, for a table with a single hit; null when none did. */
  public @Nullable Integer row() {
    return rows.isEmpty() ? null : rows.getFirst().number();
  }
}
