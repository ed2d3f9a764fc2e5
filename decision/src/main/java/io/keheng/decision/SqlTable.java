package io.keheng.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compiles one table: conditions of the rows, then the rows that fire, then the outcomes. */
final class SqlTable {

  private final Table table;
  private final String name;
  private final SqlDialect dialect;
  private final SqlExpressions expressions;
  private final Map<String, Object> constants;
  private final List<SqlStep.Item> inputs = new ArrayList<>();
  private final List<String> failures;
  private final List<String> rows = new ArrayList<>();
  private final List<List<Sql>> outputs = new ArrayList<>();

  SqlTable(
      Table table,
      SqlDialect dialect,
      Sql.Names names,
      List<String> errors,
      Map<String, Object> constants) {
    this.table = table;
    this.name = table.spec().decision();
    this.dialect = dialect;
    this.expressions = new SqlExpressions(dialect, names);
    this.failures = new ArrayList<>(errors);
    this.constants = constants;
  }

  SqlCompiler.Compiled compile() {
    List<Sql> columns = IntStream.range(0, table.columns().size()).mapToObj(this::column).toList();
    for (int row = 0; row < table.cells().size(); row++) {
      rows.add(row(row, columns));
      outputs.add(outputs(row));
    }
    return table.spec().hitPolicy().single() ? single() : multiple();
  }

  private SqlCompiler.Compiled single() {
    SqlHits hits = new SqlHits(table, rows, outputs, constants);
    List<String> guards = new ArrayList<>(failures);
    guards.addAll(hits.conflicts());
    boolean otherwise = table.results().stream().allMatch(result -> result.otherwise() != null);
    StringBuilder hit = new StringBuilder("CASE");
    guards.forEach(guard -> hit.append("\n    WHEN ").append(guard).append(" THEN 0"));
    for (int row : hits.order()) {
      hit.append("\n    WHEN ").append(rows.get(row)).append(" THEN ").append(row + 1);
    }
    hit.append(" END");
    List<SqlStep> steps = new ArrayList<>();
    if (!inputs.isEmpty()) {
      steps.add(new SqlStep(inputs));
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
    return compiled(steps, error, false);
  }

  private String picked(int output, String hit, boolean otherwise) {
    List<Sql> values = outputs.stream().map(row -> row.get(output)).toList();
    String text =
        values.stream().allMatch(Sql::known)
            ? dialect.element(values.stream().map(Sql::text).toList(), hit)
            : chosen(values, hit);
    return otherwise
        ? "CASE WHEN "
            + hit
            + " IS NULL THEN "
            + otherwise(output).text()
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
    if (!failures.isEmpty()) {
      throw new SqlRefusal("several hits over what may fail").at(name, null, null);
    }
    SqlHits hits = new SqlHits(table, rows, outputs, constants);
    List<SqlStep> steps = new ArrayList<>();
    if (!inputs.isEmpty()) {
      steps.add(new SqlStep(inputs));
    }
    List<SqlStep.Item> held = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      held.add(new SqlStep.Item(name + "#" + (row + 1), Sql.sure(rows.get(row))));
    }
    steps.add(new SqlStep(held));
    List<String> fired = new ArrayList<>();
    for (int row : hits.order()) {
      fired.add("CASE WHEN " + id(name + "#" + (row + 1)) + " THEN " + (row + 1) + " END");
    }
    String list = fired.isEmpty() ? dialect.emptyRows() : dialect.withoutNulls(dialect.list(fired));
    steps.add(SqlStep.of(name + "#row", list));
    List<SqlStep.Item> last = new ArrayList<>();
    for (int i = 0; i < table.results().size(); i++) {
      last.add(new SqlStep.Item(outcome(i), gathered(i)));
    }
    steps.add(new SqlStep(last));
    return compiled(steps, null, table.spec().hitPolicy().list());
  }

  private String gathered(int output) {
    String fired = id(name + "#row");
    List<Sql> values = outputs.stream().map(row -> row.get(output)).toList();
    boolean hasDefault = table.results().stream().allMatch(one -> one.otherwise() != null);
    HitPolicy policy = table.spec().hitPolicy();
    String none = hasDefault ? otherwise(output).text() : "NULL";
    if (policy.list()) {
      String picked = dialect.pick(dialect.list(values.stream().map(Sql::text).toList()), fired);
      if (policy == HitPolicy.COLLECT && !hasDefault) {
        return picked;
      }
      String empty = hasDefault ? dialect.list(List.of(none)) : none;
      return "CASE WHEN len(" + fired + ") > 0 THEN " + picked + " ELSE " + empty + " END";
    }
    if (table.results().size() > 1) {
      throw new SqlRefusal("aggregation of several outcomes").at(name, null, null);
    }
    if (policy == HitPolicy.COLLECT_COUNT && !hasDefault) {
      none = "0";
    }
    String total =
        new SqlHits(table, rows, outputs, constants).total(row -> id(name + "#" + (row + 1)));
    return "CASE WHEN len(" + fired + ") > 0 THEN " + total + " ELSE " + none + " END";
  }

  private SqlCompiler.Compiled compiled(List<SqlStep> steps, @Nullable String error, boolean list) {
    List<SqlColumn> outcomes = new ArrayList<>();
    Map<String, Sql> struct = new LinkedHashMap<>();
    for (int i = 0; i < table.results().size(); i++) {
      Table.Result result = table.results().get(i);
      FactType type = type(i);
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
        new SqlColumn(name + "#row", "#row", FactType.NUMBER, !table.spec().hitPolicy().single()));
  }

  private FactType type(int output) {
    if (table.spec().hitPolicy() == HitPolicy.COLLECT_COUNT) {
      return FactType.NUMBER;
    }
    return outputs.stream()
        .map(row -> row.get(output).type())
        .filter(type -> type != FactType.OTHER)
        .findFirst()
        .orElse(table.results().get(output).type());
  }

  private Sql column(int index) {
    Table.Column column = table.columns().get(index);
    try {
      Sql raw = expressions.value(column.expression().ast());
      Sql value = new Sql(raw.text(), declared(raw, column), raw.known(), raw.constant());
      Cell allowed = column.allowed();
      if (allowed == null && (value.known() || raw.text().startsWith("\""))) {
        return value;
      }
      String text = raw.text();
      if (allowed != null) {
        String holds = new SqlCells(dialect, expressions).cell(allowed, value).holds();
        text = "CASE WHEN " + holds + " THEN " + raw.text() + " END";
      }
      String step = name + "#in" + (index + 1);
      inputs.add(new SqlStep.Item(step, text));
      return Sql.of(id(step), value.type());
    } catch (SqlRefusal refusal) {
      throw refusal.at(name, null, index + 1);
    }
  }

  private static FactType declared(Sql raw, Table.Column column) {
    if (raw.type() == FactType.OTHER) {
      return column.type();
    }
    if (column.type() != FactType.OTHER && column.type() != raw.type()) {
      throw new SqlRefusal("the column is " + column.type() + ", its fact " + raw.type());
    }
    return raw.type();
  }

  private String row(int row, List<Sql> columns) {
    List<String> conditions = new ArrayList<>();
    SqlCells cells = new SqlCells(dialect, expressions);
    for (int column = 0; column < columns.size(); column++) {
      try {
        Cell cell = table.cells().get(row).get(column);
        SqlCells.Condition condition = cells.cell(cell, columns.get(column));
        if (condition.failing() != null) {
          List<String> reached = new ArrayList<>(conditions);
          reached.add(condition.failing());
          failures.add(Sql.all(reached));
        }
        conditions.add(condition.holds());
      } catch (SqlRefusal refusal) {
        throw refusal.at(name, row + 1, column + 1);
      }
    }
    return Sql.all(conditions);
  }

  private List<Sql> outputs(int row) {
    List<Sql> values = new ArrayList<>();
    for (int i = 0; i < table.results().size(); i++) {
      int place = table.columns().size() + i + 1;
      try {
        Sql value = expressions.value(table.outputs().get(row).get(i).ast());
        Cell allowed = table.results().get(i).allowed();
        if (allowed != null && !value.known()) {
          throw new SqlRefusal("a computed outcome in a column with a list of values");
        }
        if (allowed != null && !allowed.holds(Map.of(), value.constant())) {
          throw new SqlRefusal(value.text() + " is not in the list " + allowed.text());
        }
        if (row > 0 && differs(outputs.getFirst().get(i), value)) {
          throw new SqlRefusal("outcomes of different types");
        }
        values.add(value);
      } catch (SqlRefusal refusal) {
        throw refusal.at(name, row + 1, place);
      }
    }
    return values;
  }

  private static boolean differs(Sql first, Sql second) {
    boolean open = first.type() == FactType.OTHER || second.type() == FactType.OTHER;
    return !open && first.type() != second.type();
  }

  private Sql otherwise(int output) {
    Expression otherwise = table.results().get(output).otherwise();
    if (otherwise == null) {
      throw new IllegalStateException("no default");
    }
    return expressions.value(otherwise.ast());
  }

  private String outcome(int output) {
    return table.results().size() == 1 ? name : name + "." + table.results().get(output).name();
  }

  private String id(String column) {
    return dialect.identifier(column);
  }
}
