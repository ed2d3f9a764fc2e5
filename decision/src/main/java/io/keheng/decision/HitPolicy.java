package io.keheng.decision;

/** How many rows of a table may hold for one case, and which of them make the outcome. */
public enum HitPolicy {
  UNIQUE("U"),
  ANY("A"),
  PRIORITY("P"),
  FIRST("F"),
  RULE_ORDER("R"),
  OUTPUT_ORDER("O"),
  COLLECT("C"),
  COLLECT_SUM("C+"),
  COLLECT_MIN("C<"),
  COLLECT_MAX("C>"),
  COLLECT_COUNT("C#");

  private final String symbol;

  HitPolicy(String symbol) {
    this.symbol = symbol;
  }

  /** The letter that the standard prints in the table's corner, such as {@code U} or {@code C+}. */
  public String symbol() {
    return symbol;
  }

  /** Exactly one row makes the outcome. */
  public boolean single() {
    return switch (this) {
      case UNIQUE, ANY, PRIORITY, FIRST -> true;
      case RULE_ORDER, OUTPUT_ORDER, COLLECT -> false;
      case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> false;
    };
  }

  /** The outcome is a list with one element for each row that holds. */
  public boolean list() {
    return switch (this) {
      case RULE_ORDER, OUTPUT_ORDER, COLLECT -> true;
      case UNIQUE, ANY, PRIORITY, FIRST -> false;
      case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> false;
    };
  }

  static HitPolicy of(org.kie.dmn.model.api.DecisionTable table) {
    return switch (table.getHitPolicy()) {
      case UNIQUE -> UNIQUE;
      case ANY -> ANY;
      case PRIORITY -> PRIORITY;
      case FIRST -> FIRST;
      case RULE_ORDER -> RULE_ORDER;
      case OUTPUT_ORDER -> OUTPUT_ORDER;
      case COLLECT -> collect(table);
    };
  }

  private static HitPolicy collect(org.kie.dmn.model.api.DecisionTable table) {
    return switch (table.getAggregation()) {
      case null -> COLLECT;
      case SUM -> COLLECT_SUM;
      case MIN -> COLLECT_MIN;
      case MAX -> COLLECT_MAX;
      case COUNT -> COLLECT_COUNT;
    };
  }
}
