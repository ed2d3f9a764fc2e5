package io.keheng.lake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column computed from the metrics in the same pass, such as a compiled decision table.
 *
 * @param alias name of the result column
 * @param sqlByCurrency SQL expression over the quoted fact names, by the customer's book currency
 * @param otherwise expression for every other book currency; null gives null
 */
public record DerivedColumn(
    String alias, Map<String, String> sqlByCurrency, @Nullable String otherwise) {

  public DerivedColumn(String alias, String sql) {
    this(alias, Map.of(), sql);
  }

  String sql() {
    if (sqlByCurrency.isEmpty()) {
      return "(%s) AS %s".formatted(otherwise == null ? "NULL" : otherwise, Engine.name(alias));
    }
    StringBuilder cases = new StringBuilder("CASE \"bookCurrency\"");
    sqlByCurrency.forEach(
        (currency, sql) ->
            cases
                .append(" WHEN ")
                .append(Engine.text(currency))
                .append(" THEN (")
                .append(sql)
                .append(")"));
    if (otherwise != null) {
      cases.append(" ELSE (").append(otherwise).append(")");
    }
    return cases.append(" END AS ").append(Engine.name(alias)).toString();
  }
}
