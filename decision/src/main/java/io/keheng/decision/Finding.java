package io.keheng.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a model, with its place.
 *
 * @param table name of the decision whose table it is, or of the decision; null for the whole model
 * @param row row of the table, counted from 1
 * @param column column of the table, counted from 1, conditions first, then outcomes
 * @param args what the localised text of the code needs, in order
 * @param text default text in English
 */
public record Finding(
    Severity severity,
    Code code,
    @Nullable String table,
    @Nullable Integer row,
    @Nullable Integer column,
    List<String> args,
    String text) {

  /** Stable code of a finding; the comment says the arguments. */
  public enum Code {
    /** Not well-formed XML: the parser's message. */
    NOT_XML,
    /** Document type declaration or entity: none. */
    DTD_REFUSED,
    /** Not a DMN 1.2 to 1.5 model: the namespace found. */
    NOT_DMN,
    /** Import of another model: its location. */
    IMPORT_REFUSED,
    /** A function outside FEEL (Java, PMML): its place. */
    EXTERNAL_FUNCTION_REFUSED,
    /** Two elements with the same name: the name. */
    DUPLICATE_NAME,
    /** The engine refuses the model: its message. */
    MODEL_INVALID,
    /** A name that is no fact: the name. */
    UNKNOWN_FACT,
    /** A type that does not fit: text, type found, type wanted. */
    WRONG_TYPE,
    /** A value outside the list of allowed values: text, the list. */
    NOT_ALLOWED,
    /** A cell that is not FEEL: text, the parser's message. */
    UNPARSABLE,
    /** Cases that no row covers: the cases. */
    GAP,
    /** Rows that hold together: the rows, the cases. */
    OVERLAP,
    /** A row that can never fire: the row that hides it, or empty where a cell cannot hold. */
    NEVER_FIRES,
    /** Gaps and overlaps of the table could not be analysed: the reason. */
    NOT_ANALYSED,
    /** The table is too large for an analysis in bounded time: its rows. */
    TOO_LARGE,
    /** What SQL cannot express, so that cases are decided one by one: the reason, the seconds. */
    ONE_BY_ONE,
    /** A number below what a superior rule demands: what, the number, the limit, the rules. */
    BELOW_FLOOR,
    /** A number above what a superior rule allows: what, the number, the limit, the rules. */
    ABOVE_CEILING,
    /** Weights that do not add up: the group, their sum, the sum wanted, the rules. */
    SUM_DIFFERS,
    /** Weights that add up to too much: the group, their sum, the most, the rules. */
    SUM_ABOVE,
    /** A share of the weights outside its bounds: of what, percent, from, to, the rules. */
    SHARE_OUTSIDE,
    /** A weight that is no constant number: its text. */
    NOT_A_WEIGHT,
    /** An outcome that is not among the codes of a list: the code, the list. */
    NOT_LISTED,
    /** A constraint names what the model has not: its id, the name. */
    CONSTRAINT_UNFIT
  }

  public Finding {
    args = List.copyOf(args);
  }

  /** The place in words, such as {@code table "客户等级", row 3, column 2}. */
  public String place() {
    return (table == null ? "model" : "table \"" + table + "\"")
        + (row == null ? "" : ", row " + row)
        + (column == null ? "" : ", column " + column);
  }

  @Override
  public String toString() {
    return severity + " " + code + " " + place() + ": " + text;
  }
}
