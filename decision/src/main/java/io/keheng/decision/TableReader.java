package io.keheng.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;
import org.kie.dmn.model.api.RuleAnnotation;
import org.kie.dmn.model.api.RuleAnnotationClause;
import org.kie.dmn.model.api.UnaryTests;

/** Turns the engine's tables into ours, cells parsed. */
final class TableReader {

  private final ClauseReader clauses;

  TableReader(DMNModelImpl model) {
    this.clauses = new ClauseReader(model);
  }

  Table read(String owner, org.kie.dmn.model.api.DecisionTable source, Map<String, Type> names) {
    List<Table.Column> columns =
        source.getInput().stream().map(clause -> clauses.column(clause, names)).toList();
    List<Table.Result> results =
        source.getOutput().stream()
            .map(clause -> clauses.result(owner, source, clause, names))
            .toList();
    List<DecisionTable.Row> rows = new ArrayList<>();
    List<List<Cell>> cells = new ArrayList<>();
    List<List<Expression>> outcomes = new ArrayList<>();
    for (DecisionRule rule : source.getRule()) {
      cells.add(cells(rule, source, names));
      outcomes.add(outcomes(rule, names));
      rows.add(row(rows.size() + 1, rule, source.getAnnotation()));
    }
    DecisionTable spec =
        new DecisionTable(
            Optional.ofNullable(source.getId()).orElse(owner),
            owner,
            label(source.getLabel(), label(source.getOutputLabel(), owner)),
            HitPolicy.of(source),
            inputs(source.getInput(), columns),
            outputs(source.getOutput(), results),
            List.copyOf(rows));
    return new Table(spec, source, names, columns, results, cells, outcomes);
  }

  private static List<DecisionTable.Input> inputs(
      List<InputClause> clauses, List<Table.Column> columns) {
    List<DecisionTable.Input> inputs = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      InputClause clause = clauses.get(i);
      Table.Column column = columns.get(i);
      String text = column.expression().text();
      inputs.add(
          new DecisionTable.Input(
              clause.getId(),
              text,
              column.type(),
              label(clause.getLabel(), text),
              allowed(column.allowed())));
    }
    return List.copyOf(inputs);
  }

  private static List<DecisionTable.Output> outputs(
      List<OutputClause> clauses, List<Table.Result> results) {
    List<DecisionTable.Output> outputs = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      OutputClause clause = clauses.get(i);
      Table.Result result = results.get(i);
      outputs.add(
          new DecisionTable.Output(
              clause.getId(),
              result.name(),
              result.type(),
              label(clause.getLabel(), result.name()),
              allowed(result.allowed()),
              result.otherwise() == null ? null : result.otherwise().text()));
    }
    return List.copyOf(outputs);
  }

  private List<Cell> cells(
      DecisionRule rule, org.kie.dmn.model.api.DecisionTable source, Map<String, Type> names) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < rule.getInputEntry().size(); i++) {
      Map<String, Type> scope = new LinkedHashMap<>(names);
      scope.put("?", clauses.feelType(source.getInput().get(i)));
      cells.add(Feel.cell(text(rule.getInputEntry().get(i)), scope));
    }
    return cells;
  }

  private static List<Expression> outcomes(DecisionRule rule, Map<String, Type> names) {
    return rule.getOutputEntry().stream()
        .map(entry -> Feel.expression(text(entry), names))
        .toList();
  }

  private static DecisionTable.Row row(
      int number, DecisionRule rule, List<RuleAnnotationClause> clauses) {
    Map<String, String> annotations = new LinkedHashMap<>();
    List<RuleAnnotation> entries = rule.getAnnotationEntry();
    for (int i = 0; i < entries.size(); i++) {
      String column = i < clauses.size() ? clauses.get(i).getName() : null;
      String text = entries.get(i).getText();
      annotations.put(label(column, "annotation " + (i + 1)), text == null ? "" : text.strip());
    }
    return new DecisionTable.Row(
        number,
        rule.getId(),
        rule.getInputEntry().stream().map(TableReader::text).toList(),
        rule.getOutputEntry().stream().map(TableReader::text).toList(),
        java.util.Collections.unmodifiableMap(annotations));
  }

  private static String text(UnaryTests entry) {
    return entry.getText() == null ? "" : entry.getText().strip();
  }

  private static String text(LiteralExpression entry) {
    return entry.getText() == null || entry.getText().isBlank() ? "null" : entry.getText().strip();
  }

  private static String label(@Nullable String label, String otherwise) {
    return label == null || label.isBlank() ? otherwise : label.strip();
  }

  private static List<String> allowed(@Nullable Cell cell) {
    return cell == null ? List.of() : cell.alternatives();
  }
}
