package io.keheng.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the screens, files and comparisons show of a rehearsal. */
final class Figures {

  private static final BigDecimal WEEKS_OF_A_YEAR = BigDecimal.valueOf(52);

  private Figures() {}

  /** Where a move leads by the ranks of the table. */
  enum Direction {
    SAME,
    BETTER,
    WORSE,
    OTHER
  }

  record Outcome(String code, String label) {}

  record Cell(String before, String after, long customers, Direction direction) {}

  /**
   * @param release name of the release in force
   * @param changed whether the draft changes the model that holds the table
   * @param outcomes in the order in which they are shown
   */
  record Matrix(
      String table,
      String label,
      String release,
      boolean changed,
      List<Outcome> outcomes,
      List<Cell> cells,
      long customers,
      long moved,
      long better,
      long worse) {}

  record Unknown(String fact, String label, long customers) {}

  /**
   * @param fee annual fee waived
   * @param gifts in a year
   * @param callsAWeek contacts that are owed in a week
   */
  record Cost(BigDecimal fee, BigDecimal gifts, BigDecimal callsAWeek) {

    static Cost of(Price price) {
      return new Cost(
          price.fee(),
          price.gifts(),
          price.contacts().divide(WEEKS_OF_A_YEAR, 1, RoundingMode.HALF_UP));
    }
  }

  /** What the outcomes of one table cost: price of one customer and of all. */
  record CostLine(
      String table,
      String tableLabel,
      String outcome,
      String outcomeLabel,
      Price priceBefore,
      Price priceAfter,
      long customersBefore,
      long customersAfter,
      Cost before,
      Cost after) {}

  /**
   * @param currency of the fees
   */
  record Costs(String currency, Cost before, Cost after, List<CostLine> lines) {}

  /**
   * A unit or a manager.
   *
   * @param id null for customers who belong to none
   * @param moved customers whom some table moves
   * @param better moves to a better outcome, over all tables with ranks
   */
  record Part(
      @Nullable Long id,
      @Nullable String name,
      long customers,
      long moved,
      long better,
      long worse,
      Cost before,
      Cost after) {}
}
