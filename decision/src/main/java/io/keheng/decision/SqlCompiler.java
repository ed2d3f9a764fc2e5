package io.keheng.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.model.api.LiteralExpression;

/** Compiles a decision and what it requires, in order, into steps of SQL. */
final class SqlCompiler {

  private final Model model;
  private final SqlDialect dialect;
  private final Map<String, Object> constants;
  private final Map<String, Compiled> done = new LinkedHashMap<>();

  /**
   * @param constants values of the parameters
   */
  SqlCompiler(Model model, SqlDialect dialect, Map<String, Object> constants) {
    this.model = model;
    this.dialect = dialect;
    this.constants = constants;
  }

  /**
   * A decision that was compiled.
   *
   * @param value what its name stands for elsewhere; null when it is no single value
   * @param struct its outcomes by name when it has several
   * @param error SQL that is true when the engine gives up on it; null when it never does
   */
  record Compiled(
      @Nullable Sql value,
      Map<String, Sql> struct,
      @Nullable String error,
      List<SqlStep> steps,
      List<SqlColumn> outcomes,
      @Nullable SqlColumn row,
      @Nullable SqlCode code) {}

  SqlDecision compile(String name) {
    Decision decision =
        model.decisions().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no decision \"" + name + "\""));
    Compiled compiled = compiled(model.node(name));
    List<SqlStep> steps = done.values().stream().flatMap(one -> one.steps().stream()).toList();
    return new SqlDecision(
        name,
        facts(decision),
        compiled.outcomes(),
        compiled.row(),
        compiled.code(),
        steps,
        dialect);
  }

  private List<Fact> facts(Decision decision) {
    Map<String, String> folded = new HashMap<>();
    List<Fact> facts = new ArrayList<>();
    for (Fact fact : model.inputs()) {
      if (decision.facts().contains(fact.name())) {
        facts.add(fact);
        if (folded.put(fact.name().toLowerCase(Locale.ROOT), fact.name()) != null) {
          throw new NotCompilable(
              decision.name(), null, null, "facts that differ in case alone: " + fact.name());
        }
      }
    }
    return facts;
  }

  private Compiled compiled(DecisionNode node) {
    Compiled before = done.get(node.getName());
    if (before != null) {
      return before;
    }
    Map<String, Sql> values = new LinkedHashMap<>();
    Map<String, Map<String, Sql>> structs = new LinkedHashMap<>();
    List<String> errors = new ArrayList<>();
    for (DMNNode needed : ((DMNBaseNode) node).getDependencies().values()) {
      if (needed instanceof InputDataNode input) {
        String column = dialect.identifier(input.getName());
        values.put(input.getName(), Sql.of(column, FactType.of(input.getType())));
      } else if (needed instanceof DecisionNode required) {
        require(required, values, structs, errors);
      } else {
        throw new NotCompilable(node.getName(), null, null, "it calls " + needed.getName());
      }
    }
    Sql.Names names = new Sql.Names(values, structs);
    Table table = model.table(node.getName());
    Compiled compiled =
        table == null
            ? literal(node, names, errors)
            : new SqlTable(table, dialect, names, errors, constants).compile();
    done.put(node.getName(), compiled);
    return compiled;
  }

  private void require(
      DecisionNode required,
      Map<String, Sql> values,
      Map<String, Map<String, Sql>> structs,
      List<String> errors) {
    Parameter parameter = model.parameters().get(required.getName());
    if (parameter != null) {
      values.put(parameter.name(), Sql.constant(dialect, constants.get(parameter.name())));
      return;
    }
    Compiled compiled = compiled(required);
    if (compiled.value() != null) {
      values.put(required.getName(), compiled.value());
    }
    structs.put(required.getName(), compiled.struct());
    if (compiled.error() != null) {
      errors.add(compiled.error());
    }
  }

  private Compiled literal(DecisionNode node, Sql.Names names, List<String> errors) {
    String name = node.getName();
    if (!(node.getDecision().getExpression() instanceof LiteralExpression expression)) {
      throw new NotCompilable(name, null, null, "neither a table nor an expression");
    }
    try {
      Expression parsed = Feel.expression(expression.getText().strip(), model.names(node));
      Sql value = new SqlExpressions(dialect, names).value(parsed.ast());
      String text =
          errors.isEmpty()
              ? value.text()
              : "CASE WHEN NOT " + Sql.sure(Sql.any(errors)) + " THEN " + value.text() + " END";
      return new Compiled(
          Sql.of(dialect.identifier(name), value.type()),
          Map.of(),
          errors.isEmpty() ? null : Sql.any(errors),
          List.of(SqlStep.of(name, text)),
          List.of(new SqlColumn(name, name, value.type(), false)),
          null,
          null);
    } catch (SqlRefusal refusal) {
      throw refusal.at(name, null, null);
    }
  }
}
