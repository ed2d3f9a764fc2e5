package io.keheng.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts decisions beside others over the same relation: what both compute alike is computed once,
 * what differs stands under names of its own.
 */
final class SqlBeside {

  private final Map<String, String> first = new LinkedHashMap<>();
  private final Map<String, String> renamed = new LinkedHashMap<>();
  private final Map<String, String> seen = new LinkedHashMap<>();
  private final String prefix;

  SqlBeside(List<SqlDecision> first, String prefix) {
    this.prefix = prefix;
    for (SqlDecision decision : first) {
      for (SqlStep step : decision.steps()) {
        step.items().forEach(item -> this.first.put(item.name(), item.expression()));
      }
    }
  }

  SqlDecision beside(SqlDecision decision) {
    List<SqlStep> steps = new ArrayList<>();
    for (SqlStep step : decision.steps()) {
      List<SqlStep.Item> items = new ArrayList<>();
      step.items().forEach(item -> items.add(item(item)));
      steps.add(new SqlStep(items));
    }
    SqlColumn row = decision.row();
    SqlCode code = decision.code();
    return new SqlDecision(
        decision.decision(),
        decision.facts(),
        decision.outcomes().stream().map(this::column).toList(),
        row == null ? null : column(row),
        code == null ? null : code.in(renamed.getOrDefault(code.column(), code.column())),
        steps,
        decision.dialect());
  }

  private SqlStep.Item item(SqlStep.Item item) {
    String before = seen.get(item.name());
    String expression = before == null ? expression(item.expression()) : before;
    if (before == null) {
      seen.put(item.name(), expression);
      if (!expression.equals(first.get(item.name()))) {
        renamed.put(item.name(), prefix + item.name());
      }
    }
    return new SqlStep.Item(renamed.getOrDefault(item.name(), item.name()), expression);
  }

  private SqlColumn column(SqlColumn column) {
    return new SqlColumn(
        renamed.getOrDefault(column.name(), column.name()),
        column.outcome(),
        column.type(),
        column.list());
  }

  /** The expression with the quoted names that were renamed; texts in it stay. */
  private String expression(String sql) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < sql.length()) {
      char quote = sql.charAt(at);
      if (quote != '"' && quote != '\'') {
        out.append(quote);
        at++;
        continue;
      }
      int end = end(sql, at, quote);
      String quoted = sql.substring(at, end);
      String name = quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
      String other = quote == '"' ? renamed.get(name) : null;
      out.append(other == null ? quoted : '"' + other.replace("\"", "\"\"") + '"');
      at = end;
    }
    return out.toString();
  }

  private static int end(String sql, int start, char quote) {
    int at = start + 1;
    while (sql.charAt(at) != quote || at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
      at += sql.charAt(at) == quote ? 2 : 1;
    }
    return at + 1;
  }
}
