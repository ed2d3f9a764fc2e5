package io.keheng.decision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL with its FEEL type.
 *
 * @param constant the value where it is known, to be told apart from {@code NULL} by {@code known}
 */
record Sql(String text, FactType type, boolean known, @Nullable Object constant) {

  static final String TRUE = "TRUE";
  static final String FALSE = "FALSE";

  static Sql of(String text, FactType type) {
    return new Sql(text, type, false, null);
  }

  static Sql constant(SqlDialect dialect, @Nullable Object value) {
    return value == null
        ? new Sql("NULL", FactType.OTHER, true, null)
        : new Sql(SqlLiterals.of(dialect, value), FactType.ofValue(value), true, value);
  }

  /** Conjunction of conditions; TRUE for none. */
  static String all(List<String> conditions) {
    List<String> needed = conditions.stream().filter(one -> !one.equals(TRUE)).toList();
    return needed.isEmpty() ? TRUE : String.join(" AND ", needed);
  }

  /** Disjunction of conditions, in parentheses when there are several. */
  static String any(List<String> conditions) {
    if (conditions.contains(TRUE)) {
      return TRUE;
    }
    return switch (conditions.size()) {
      case 0 -> FALSE;
      case 1 -> conditions.getFirst();
      default -> "(" + String.join(" OR ", conditions.stream().map(Sql::grouped).toList()) + ")";
    };
  }

  static String grouped(String condition) {
    return "(" + condition + ")";
  }

  /** False instead of unknown. */
  static String sure(String condition) {
    return condition.equals(TRUE) || condition.equals(FALSE)
        ? condition
        : "COALESCE(" + condition + ", FALSE)";
  }

  /** What a name in a cell stands for: a column or constant, or the outcomes of a decision. */
  record Names(Map<String, Sql> values, Map<String, Map<String, Sql>> structs) {}
}
