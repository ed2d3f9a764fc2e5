package io.keheng.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A function that the SQL of the lake calls on every engine.
 *
 * @param parameters names with their types, in order
 */
record SqlFunction(String name, Map<String, String> parameters, String returns, String body) {

  private static final String WHOLE = "DECIMAL(38,0)";

  /** In an order in which each calls only those before it. */
  static List<SqlFunction> of(SqlDialect dialect) {
    return List.of(
        wholes("quotient", WHOLE, dialect.quotient("x", "d"), "x", "d"),
        // Rounded half away from zero.
        wholes(
            "hundredths",
            WHOLE,
            "quotient(2 * x + CASE WHEN x < 0 THEN -d ELSE d END, 2 * d)",
            "x",
            "d"),
        wholes("whole", "BIGINT", "CAST(hundredths(x, d) AS BIGINT)", "x", "d"),
        // Most money is in the book's own currency, where n = m and no division is needed.
        wholes(
            "converted",
            WHOLE,
            "CASE WHEN n = m THEN x ELSE hundredths(x * n, m) END",
            "x",
            "n",
            "m"),
        wholes(
            "yuan",
            "DECIMAL(18,2)",
            "CAST(CAST(coalesce(CAST(c AS BIGINT), 0) AS DECIMAL(16,0))"
                + " * CAST(0.01 AS DECIMAL(2,2)) AS DECIMAL(18,2))",
            "c"),
        // Whole months as a calendar counts them.
        days(
            "whole_months",
            "greatest(0, (year(t) - year(f)) * 12 + month(t) - month(f)"
                + " - CASE WHEN day(t) < day(f) THEN 1 ELSE 0 END)"),
        days("days_between", dialect.daysBetween("f", "t")));
  }

  private static SqlFunction wholes(String name, String returns, String body, String... names) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String parameter : names) {
      parameters.put(parameter, WHOLE);
    }
    return new SqlFunction(name, parameters, returns, body);
  }

  private static SqlFunction days(String name, String body) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("f", "DATE");
    parameters.put("t", "DATE");
    return new SqlFunction(name, parameters, "BIGINT", "CAST(" + body + " AS BIGINT)");
  }
}
