package io.keheng.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The tables that classify the customers of one book currency.
 *
 * @param effectiveFrom first day of the first release of its models
 */
public record MeasureSet(
    String name,
    String currency,
    String zh,
    String en,
    LocalDate effectiveFrom,
    List<Table> tables) {

  /**
   * A table of the set.
   *
   * @param model file of the model that holds it
   * @param decision name of the decision in the model
   * @param measure title of the measure that it follows
   * @param ranks outcomes, best first; empty when none is better than another
   */
  public record Table(
      String name, String model, String decision, String measure, List<String> ranks) {

    String modelName() {
      return model.replace(".dmn", "");
    }
  }

  Optional<Table> table(String table) {
    return tables.stream().filter(candidate -> candidate.name().equals(table)).findFirst();
  }
}
