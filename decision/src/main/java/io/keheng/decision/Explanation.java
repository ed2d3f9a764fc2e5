package io.keheng.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a table gave its outcome: every row with every cell.
 *
 * @param rows empty for a decision that is not a table
 * @param required the explanations of the required decisions, by name
 */
public record Explanation(
    String decision, Outcome outcome, List<Row> rows, Map<String, Explanation> required) {

  /**
   * A row of the table for this case.
   *
   * @param matched all its cells held
   * @param fired it made (part of) the outcome; a row may match without firing
   */
  public record Row(
      int number,
      boolean matched,
      boolean fired,
      List<Cell> cells,
      List<String> outputs,
      Map<String, String> annotations) {

    /** The first cell that did not hold. */
    public Optional<Cell> stoppedBy() {
      return cells.stream().filter(cell -> cell.held() == Held.NOT_HELD).findFirst();
    }

    /** How many cells did not hold: a small number is a near miss. */
    public long missed() {
      return cells.stream().filter(cell -> cell.held() == Held.NOT_HELD).count();
    }
  }

  /**
   * A condition cell for this case.
   *
   * @param column counted from 1
   * @param text as written
   * @param resolved with the values of parameters in place of their names
   * @param fact the expression of the column, mostly a fact's name
   * @param value the value of the fact
   * @param shortfall for a comparison that did not hold, what is missing
   */
  public record Cell(
      int column,
      String text,
      String resolved,
      String fact,
      @Nullable Object value,
      Held held,
      @Nullable Shortfall shortfall) {}

  /** Whether a cell held. */
  public enum Held {
    HELD,
    NOT_HELD,
    /** The cell is {@code -}: it says nothing. */
    NOT_APPLICABLE
  }
}
