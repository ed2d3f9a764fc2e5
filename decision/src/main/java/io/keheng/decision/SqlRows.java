package io.keheng.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of one table in SQL: what each tests, what each gives, and what may fail on the way. */
final class SqlRows {

  private final Table table;
  private final String name;
  private final SqlDialect dialect;
  private final SqlExpressions expressions;
  private final List<SqlStep.Item> inputs = new ArrayList<>();
  private final List<String> failures;
  private final List<String> conditions = new ArrayList<>();
  private final List<List<Sql>> outputs = new ArrayList<>();

  SqlRows(Table table, SqlDialect dialect, SqlExpressions expressions, List<String> errors) {
    this.table = table;
    this.name = table.spec().decision();
    this.dialect = dialect;
    this.expressions = expressions;
    this.failures = new ArrayList<>(errors);
    List<NotCompilable> reasons = new ArrayList<>();
    List<Sql> columns = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      int at = column;
      NotCompilable.attempt(reasons, () -> columns.add(column(at)));
    }
    NotCompilable.throwAny(reasons);
    for (int row = 0; row < table.cells().size(); row++) {
      int at = row;
      NotCompilable.attempt(reasons, () -> conditions.add(row(at, columns)));
      NotCompilable.attempt(reasons, () -> outputs.add(outputs(at)));
    }
    NotCompilable.throwAny(reasons);
  }

  /** Values of columns that are worked out once, before the rows. */
  List<SqlStep.Item> inputs() {
    return inputs;
  }

  /** Conditions under which the engine gives up. */
  List<String> failures() {
    return failures;
  }

  /** The condition of each row. */
  List<String> conditions() {
    return conditions;
  }

  /** The outcomes of each row. */
  List<List<Sql>> outputs() {
    return outputs;
  }

  /** The type of an outcome, as far as the cells tell it. */
  FactType type(int output) {
    if (table.spec().hitPolicy() == HitPolicy.COLLECT_COUNT) {
      return FactType.NUMBER;
    }
    return outputs.stream()
        .map(row -> row.get(output).type())
        .filter(type -> type != FactType.OTHER)
        .findFirst()
        .orElse(table.results().get(output).type());
  }

  /** The default of an outcome; there must be one. */
  Sql otherwise(int output) {
    Expression otherwise = table.results().get(output).otherwise();
    if (otherwise == null) {
      throw new IllegalStateException("no default");
    }
    try {
      return expressions.value(otherwise.ast());
    } catch (SqlRefusal refusal) {
      throw refusal.at(name, null, table.columns().size() + output + 1);
    }
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
      return Sql.of(dialect.identifier(step), value.type());
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
    List<String> tests = new ArrayList<>();
    SqlCells cells = new SqlCells(dialect, expressions);
    for (int column = 0; column < columns.size(); column++) {
      try {
        Cell cell = table.cells().get(row).get(column);
        SqlCondition condition = cells.cell(cell, columns.get(column));
        if (condition.failing() != null) {
          List<String> reached = new ArrayList<>(tests);
          reached.add(condition.failing());
          failures.add(Sql.all(reached));
        }
        tests.add(condition.holds());
      } catch (SqlRefusal refusal) {
        throw refusal.at(name, row + 1, column + 1);
      }
    }
    return Sql.all(tests);
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
        if (!outputs.isEmpty() && differs(outputs.getFirst().get(i), value)) {
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
}
