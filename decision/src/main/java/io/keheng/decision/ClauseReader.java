package io.keheng.decision;

import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.compiler.DMNEvaluatorCompiler;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.core.util.NamespaceUtil;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.ItemDefinition;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;

/** Reads the columns of tables: expressions, types, and the lists of values they allow. */
final class ClauseReader {

  private final DMNModelImpl model;

  ClauseReader(DMNModelImpl model) {
    this.model = model;
  }

  Table.Column column(InputClause clause, Map<String, Type> names) {
    String text = clause.getInputExpression().getText().strip();
    BaseDMNTypeImpl type = declared(clause);
    FactType fact = type == null ? FactType.of(names.get(text)) : FactType.of((DMNType) type);
    String values =
        clause.getInputValues() != null ? clause.getInputValues().getText() : allowedText(type);
    return new Table.Column(
        Feel.expression(text, names), fact, values == null ? null : Feel.cell(values, names));
  }

  Table.Result result(
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

  /** What FEEL takes the values of a column for. */
  Type feelType(InputClause clause) {
    BaseDMNTypeImpl type = declared(clause);
    return type == null ? BuiltInType.UNKNOWN : type.getFeelType();
  }

  private @Nullable BaseDMNTypeImpl declared(InputClause clause) {
    QName ref = clause.getInputExpression().getTypeRef();
    if (ref == null) {
      return null;
    }
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
}
