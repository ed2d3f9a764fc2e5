package io.keheng.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles one table: from the conditions of its rows which fire, then the outcomes. */
final class SqlTable {

  private final Table table;
  private final String name;
  private final SqlDialect dialect;
  private final Map<String, Object> constants;
  private final SqlRows rows;

  SqlTable(
      Table table,
      SqlDialect dialect,
      Sql.Names names,
      List<String> errors,
      Map<String, Object> constants) {
    this.table = table;
    this.name = table.spec().decision();
    this.dialect = dialect;
    this.constants = constants;
    this.rows = new SqlRows(table, dialect, new SqlExpressions(dialect, names), errors);
  }

  SqlCompiler.Compiled compile() {
    try {
      return table.spec().hitPolicy().single() ? single() : multiple();
    } catch (SqlRefusal refusal) {
      throw refusal.at(name, null, null);
    }
  }

  private SqlCompiler.Compiled single() {
    SqlHits hits = new SqlHits(table, rows.conditions(), rows.outputs(), constants);
    List<String> guards = new ArrayList<>(rows.failures());
    guards.addAll(hits.conflicts());
    boolean otherwise = table.results().stream().allMatch(result -> result.otherwise() != null);
    StringBuilder hit = new StringBuilder("CASE");
    guards.forEach(guard -> hit.append("\n    WHEN ").append(guard).append(" THEN 0"));
    for (int row : hits.order()) {
      hit.append("\n    WHEN ").append(rows.conditions().get(row)).append(" THEN ").append(row + 1);
    }
    hit.append(" END");
    List<SqlStep> steps = new ArrayList<>();
    if (!rows.inputs().isEmpty()) {
      steps.add(new SqlStep(rows.inputs()));
    }
    String hitColumn = guards.isEmpty() ? name + "#row" : name + "#hit";
    steps.add(SqlStep.of(hitColumn, hit.toString()));
    List<SqlStep.Item> last = new ArrayList<>();
    if (!guards.isEmpty()) {
      last.add(new SqlStep.Item(name + "#row", "NULLIF(" + id(hitColumn) + ", 0)"));
    }
    for (int i = 0; i < table.results().size(); i++) {
      last.add(new SqlStep.Item(outcome(i), picked(i, id(hitColumn), otherwise)));
    }
    steps.add(new SqlStep(last));
    String error = guards.isEmpty() ? null : "(" + id(hitColumn) + " = 0)";
    return compiled(steps, error, false, SqlCodes.one(table, rows, name + "#row"));
  }

  private String picked(int output, String hit, boolean otherwise) {
    List<Sql> values = rows.outputs().stream().map(row -> row.get(output)).toList();
    String text =
        values.stream().allMatch(Sql::known)
            ? dialect.element(values.stream().map(Sql::text).toList(), hit)
            : chosen(values, hit);
    return otherwise
        ? "CASE WHEN "
            + hit
            + " IS NULL THEN "
            + rows.otherwise(output).text()
            + " ELSE "
            + text
            + " END"
        : text;
  }

  private static String chosen(List<Sql> values, String hit) {
    StringBuilder text = new StringBuilder("CASE ").append(hit);
    for (int row = 0; row < values.size(); row++) {
      text.append(" WHEN ").append(row + 1).append(" THEN ").append(values.get(row).text());
    }
    return text.append(" END").toString();
  }

  private SqlCompiler.Compiled multiple() {
    if (!rows.failures().isEmpty()) {
      throw new SqlRefusal("several hits over what may fail").at(name, null, null);
    }
    SqlHits hits = new SqlHits(table, rows.conditions(), rows.outputs(), constants);
    List<SqlStep> steps = new ArrayList<>();
    if (!rows.inputs().isEmpty()) {
      steps.add(new SqlStep(rows.inputs()));
    }
    List<SqlStep.Item> held = new ArrayList<>();
    for (int row = 0; row < rows.conditions().size(); row++) {
      held.add(new SqlStep.Item(name + "#" + (row + 1), Sql.sure(rows.conditions().get(row))));
    }
    steps.add(new SqlStep(held));
    List<String> fired = new ArrayList<>();
    for (int row : hits.order()) {
      fired.add("CASE WHEN " + id(name + "#" + (row + 1)) + " THEN " + (row + 1) + " END");
    }
    String list =
        fired.isEmpty() ? dialect.emptyList("INTEGER") : dialect.withoutNulls(dialect.list(fired));
    steps.add(SqlStep.of(name + "#row", list));
    List<SqlStep.Item> last = new ArrayList<>();
    for (int i = 0; i < table.results().size(); i++) {
      last.add(new SqlStep.Item(outcome(i), gathered(i)));
    }
    SqlCode code = SqlCodes.several(table, rows, name + "#code", hits.order());
    if (code != null) {
      last.add(new SqlStep.Item(code.column(), SqlCodes.sum(held, dialect)));
    }
    steps.add(new SqlStep(last));
    return compiled(steps, null, table.spec().hitPolicy().list(), code);
  }

  private String gathered(int output) {
    String fired = id(name + "#row");
    List<Sql> values = rows.outputs().stream().map(row -> row.get(output)).toList();
    boolean hasDefault = table.results().stream().allMatch(one -> one.otherwise() != null);
    HitPolicy policy = table.spec().hitPolicy();
    String none = hasDefault ? rows.otherwise(output).text() : "NULL";
    if (policy.list()) {
      String picked = dialect.pick(dialect.list(values.stream().map(Sql::text).toList()), fired);
      if (policy == HitPolicy.COLLECT && !hasDefault) {
        return picked;
      }
      String empty = hasDefault ? dialect.list(List.of(none)) : none;
      return "CASE WHEN "
          + dialect.length(fired)
          + " > 0 THEN "
          + picked
          + " ELSE "
          + empty
          + " END";
    }
    if (table.results().size() > 1) {
      throw new SqlRefusal("aggregation of several outcomes").at(name, null, null);
    }
    if (policy == HitPolicy.COLLECT_COUNT && !hasDefault) {
      none = "0";
    }
    String total =
        new SqlHits(table, rows.conditions(), rows.outputs(), constants)
            .total(row -> id(name + "#" + (row + 1)));
    return "CASE WHEN " + dialect.length(fired) + " > 0 THEN " + total + " ELSE " + none + " END";
  }

  private SqlCompiler.Compiled compiled(
      List<SqlStep> steps, @Nullable String error, boolean list, @Nullable SqlCode code) {
    List<SqlColumn> outcomes = new ArrayList<>();
    Map<String, Sql> struct = new LinkedHashMap<>();
    for (int i = 0; i < table.results().size(); i++) {
      Table.Result result = table.results().get(i);
      FactType type = rows.type(i);
      outcomes.add(new SqlColumn(outcome(i), result.name(), type, list));
      if (!list) {
        struct.put(result.name(), Sql.of(id(outcome(i)), type));
      }
    }
    boolean one = table.results().size() == 1 && !list;
    return new SqlCompiler.Compiled(
        one ? struct.values().iterator().next() : null,
        one ? Map.of() : struct,
        error,
        steps,
        outcomes,
        new SqlColumn(name + "#row", "#row", FactType.NUMBER, !table.spec().hitPolicy().single()),
        code);
  }

  private String outcome(int output) {
    return table.results().size() == 1 ? name : name + "." + table.results().get(output).name();
  }

  private String id(String column) {
    return dialect.identifier(column);
  }
}
