package io.keheng.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.compiler.DMNEvaluatorCompiler;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.core.util.NamespaceUtil;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.ItemDefinition;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;
import org.kie.dmn.model.api.RuleAnnotation;
import org.kie.dmn.model.api.RuleAnnotationClause;
import org.kie.dmn.model.api.UnaryTests;

/** Turns the engine's tables into ours, cells parsed. */
final class TableReader {

  private final DMNModelImpl model;

  TableReader(DMNModelImpl model) {
    this.model = model;
  }

  Table read(String owner, org.kie.dmn.model.api.DecisionTable source, Map<String, Type> names) {
    List<Table.Column> columns = new ArrayList<>();
    List<DecisionTable.Input> inputs = new ArrayList<>();
    for (InputClause clause : source.getInput()) {
      Table.Column column = column(clause, names);
      columns.add(column);
      String text = column.expression().text();
      inputs.add(
          new DecisionTable.Input(
              clause.getId(),
              text,
              column.type(),
              label(clause.getLabel(), text),
              allowed(column.allowed())));
    }
    List<Table.Result> results = new ArrayList<>();
    List<DecisionTable.Output> outputs = new ArrayList<>();
    for (OutputClause clause : source.getOutput()) {
      Table.Result result = result(owner, source, clause, names);
      results.add(result);
      outputs.add(
          new DecisionTable.Output(
              clause.getId(),
              result.name(),
              result.type(),
              label(clause.getLabel(), result.name()),
              allowed(result.allowed()),
              result.otherwise() == null ? null : result.otherwise().text()));
    }
    List<DecisionTable.Row> rows = new ArrayList<>();
    List<List<Cell>> cells = new ArrayList<>();
    List<List<Expression>> outcomes = new ArrayList<>();
    for (DecisionRule rule : source.getRule()) {
      cells.add(cells(rule, source, names));
      outcomes.add(outcomes(rule, names));
      rows.add(row(rows.size() + 1, rule, source.getAnnotation()));
    }
    String label = label(source.getLabel(), label(source.getOutputLabel(), owner));
    String id = Optional.ofNullable(source.getId()).orElse(owner);
    DecisionTable spec =
        new DecisionTable(
            id,
            owner,
            label,
            HitPolicy.of(source),
            List.copyOf(inputs),
            List.copyOf(outputs),
            List.copyOf(rows));
    return new Table(spec, source, names, columns, results, cells, outcomes);
  }

  private Table.Column column(InputClause clause, Map<String, Type> names) {
    String text = clause.getInputExpression().getText().strip();
    QName ref = clause.getInputExpression().getTypeRef();
    BaseDMNTypeImpl type = ref == null ? null : resolve(clause, ref);
    FactType fact = type == null ? FactType.of(names.get(text)) : FactType.of((DMNType) type);
    String values =
        clause.getInputValues() != null ? clause.getInputValues().getText() : allowedText(type);
    return new Table.Column(
        Feel.expression(text, names), fact, values == null ? null : Feel.cell(values, names));
  }

  private Table.Result result(
      String owner,
      org.kie.dmn.model.api.DecisionTable source,
      OutputClause clause,
      Map<String, Type> names) {
    BaseDMNTypeImpl type = DMNEvaluatorCompiler.inferTypeRef(model, source, clause);
    FactType fact = FactType.of(type.getFeelType());
    String values =
        clause.getOutputValues() != null ? clause.getOutputValues().getText() : allowedText(type);
    LiteralExpression otherwise = clause.getDefaultOutputEntry();
    return new Table.Result(
        clause.getName() == null ? owner : clause.getName(),
        fact,
        values == null ? null : Feel.cell(values, names),
        otherwise == null || otherwise.getText() == null || otherwise.getText().isEmpty()
            ? null
            : Feel.expression(otherwise.getText(), names));
  }

  private @Nullable BaseDMNTypeImpl resolve(InputClause clause, QName ref) {
    QName name =
        NamespaceUtil.getNamespaceAndName(
            clause.getInputExpression(), model.getImportAliasesForNS(), ref, model.getNamespace());
    return (BaseDMNTypeImpl)
        model.getTypeRegistry().resolveType(name.getNamespaceURI(), name.getLocalPart());
  }

  /** The list of an item definition's type, or of the type that it is an alias of. */
  private @Nullable String allowedText(@Nullable BaseDMNTypeImpl type) {
    if (type == null
        || type.getAllowedValuesFEEL() == null
        || type.getAllowedValuesFEEL().isEmpty()) {
      return null;
    }
    ItemDefinition definition = definition(type.getName());
    while (definition != null) {
      if (definition.getAllowedValues() != null) {
        return definition.getAllowedValues().getText();
      }
      QName base = definition.getTypeRef();
      definition = base == null ? null : definition(base.getLocalPart());
    }
    throw new IllegalStateException("type without text of its allowed values: " + type.getName());
  }

  private @Nullable ItemDefinition definition(String name) {
    return model.getDefinitions().getItemDefinition().stream()
        .filter(definition -> name.equals(definition.getName()))
        .findFirst()
        .orElse(null);
  }

  private List<Cell> cells(
      DecisionRule rule, org.kie.dmn.model.api.DecisionTable source, Map<String, Type> names) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < rule.getInputEntry().size(); i++) {
      QName ref = source.getInput().get(i).getInputExpression().getTypeRef();
      BaseDMNTypeImpl type = ref == null ? null : resolve(source.getInput().get(i), ref);
      Map<String, Type> scope = new LinkedHashMap<>(names);
      scope.put("?", type == null ? BuiltInType.UNKNOWN : type.getFeelType());
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
