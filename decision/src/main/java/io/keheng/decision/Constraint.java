package io.keheng.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** What is demanded of the numbers and outcomes of a model, declared as data beside its tables. */
public sealed interface Constraint {

  String id();

  /** The rules that demand it. */
  List<String> rules();

  /**
   * Numbers that may only be stricter than a limit, such as the minimum of a superior institution.
   *
   * @param limit FEEL over the parameters of the model: a number, a parameter, or computed from
   *     such
   */
  record Floor(String id, List<String> rules, Numbers of, Relation relation, String limit)
      implements Constraint {}

  /**
   * Weights that must add up.
   *
   * @param by the expression of the condition column by whose values the rows are taken apart; null
   *     where all rows make one sum
   */
  record Shares(String id, List<String> rules, Weights of, @Nullable String by, Total total)
      implements Constraint {}

  /**
   * First outcomes that may only be texts of a list, such as those that a bank has names for;
   * numbers, in quotes or not, need no name. A table that the model has not is not checked.
   */
  record Listed(String id, List<String> rules, String table, SequencedSet<String> codes)
      implements Constraint {}

  /** On which side of its limit a number must lie; the limit itself is allowed. */
  enum Relation {
    AT_LEAST,
    AT_MOST
  }

  /** The numbers that a {@link Floor} is about. */
  sealed interface Numbers {

    /** A parameter of the model. */
    record OfParameter(String name) implements Numbers {}

    /**
     * Every number in a column of a table.
     *
     * @param column the expression of a condition column or the name of an outcome
     * @param outcome only rows with this first outcome, as FEEL; null for all
     */
    record OfColumn(String table, String column, @Nullable String outcome) implements Numbers {}
  }

  /**
   * The weights that {@link Shares} are about.
   *
   * @param output name of the outcome; null for the first
   * @param where rows whose condition columns (by expression) hold for these values, as FEEL
   */
  record Weights(String table, @Nullable String output, Map<String, String> where) {

    public Weights {
      where = Map.copyOf(where);
    }
  }

  /** What the weights of a group must come to. */
  sealed interface Total {

    record Exactly(BigDecimal sum) implements Total {}

    record AtMost(BigDecimal sum) implements Total {}

    /**
     * The share of some rows in the sum, in percent, both bounds allowed.
     *
     * @param column name of an annotation, or expression of a condition column
     * @param value the annotation's text, or the column's value as FEEL
     */
    record Share(String column, String value, BigDecimal from, BigDecimal to) implements Total {}
  }
}
