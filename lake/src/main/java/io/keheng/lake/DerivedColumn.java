package io.keheng.lake;

import io.keheng.decision.SqlDialect;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column computed from the metrics in the same pass, in the SQL of the lake's engine.
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

  String sql(SqlDialect dialect) {
    if (sqlByCurrency.isEmpty()) {
      return "(%s) AS %s"
          .formatted(otherwise == null ? "NULL" : otherwise, dialect.identifier(alias));
    }
    StringBuilder cases = new StringBuilder("CASE \"bookCurrency\"");
    sqlByCurrency.forEach(
        (currency, sql) ->
            cases
                .append(" WHEN ")
                .append(dialect.text(currency))
                .append(" THEN (")
                .append(sql)
                .append(")"));
    if (otherwise != null) {
      cases.append(" ELSE (").append(otherwise).append(")");
    }
    return cases.append(" END AS ").append(dialect.identifier(alias)).toString();
  }
}
