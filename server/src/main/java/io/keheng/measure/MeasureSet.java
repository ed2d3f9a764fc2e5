package io.keheng.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables that classify the customers of one book currency, or those of the bank as a whole.
 *
 * @param currency of the book; null for the set of the whole bank
 * @param effectiveFrom first day of the first release of its models
 * @param tables those that classify customers, or decide on cases of the bank
 * @param onOutcomes those that decide on the outcomes of the others, such as what one costs
 */
public record MeasureSet(
    String name,
    @Nullable String currency,
    String zh,
    String en,
    LocalDate effectiveFrom,
    List<Table> tables,
    List<Table> onOutcomes) {

  public MeasureSet {
    tables = List.copyOf(tables);
    onOutcomes = onOutcomes == null ? List.of() : List.copyOf(onOutcomes);
  }

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

    public String modelName() {
      return model.replace(".dmn", "");
    }
  }

  /** Every table, those on outcomes last. */
  public List<Table> all() {
    return Stream.concat(tables.stream(), onOutcomes.stream()).toList();
  }

  public Optional<Table> table(String table) {
    return all().stream().filter(candidate -> candidate.name().equals(table)).findFirst();
  }
}
