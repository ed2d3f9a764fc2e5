package io.keheng.lake;

/**
 * One metric of a customer.
 *
 * @param name name in decision tables and result columns
 * @param unit {@code money} (book currency), {@code months}, {@code days}, {@code count}, {@code
 *     ratio}, {@code years}, {@code code} or {@code yes/no}
 * @param nullable whether a customer may have no value
 */
public record Fact(
    String name, Type type, String unit, boolean nullable, String chinese, String english) {

  /** Type as decision tables (FEEL) name it. */
  public enum Type {
    NUMBER,
    STRING,
    BOOLEAN
  }
}
