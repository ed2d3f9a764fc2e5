package io.keheng.decision;

import static io.keheng.decision.Finding.Code.MODEL_INVALID;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.BusinessKnowledgeModelNode;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.core.compiler.RuntimeModeOption;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.core.impl.DMNRuntimeImpl;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.model.api.InformationItem;
import org.kie.internal.io.ResourceFactory;

/** A model as the engine compiled it, beside our reading of its tables and parameters. */
final class Model {

  private final DMNModelImpl kie;
  private final DMNRuntime runtime;
  private final Map<String, Parameter> parameters;
  private final Map<String, Object> constants = new LinkedHashMap<>();
  private final List<Table> tables;
  private final String xml;
  private final List<Decision> decisions;
  private final Evaluator evaluator;

  private Model(String xml, DMNRuntime runtime) {
    this.xml = xml;
    this.runtime = runtime;
    this.kie = (DMNModelImpl) runtime.getModels().getFirst();
    List<DecisionNode> ordered = DecisionReader.ordered(kie);
    this.parameters = new ParameterReader(this).read(ordered);
    parameters.values().forEach(parameter -> constants.put(parameter.name(), parameter.value()));
    this.tables = readTables(ordered);
    this.decisions =
        ordered.stream()
            .filter(node -> !parameters.containsKey(node.getName()))
            .map(DecisionReader::read)
            .toList();
    this.evaluator = new Evaluator(this);
  }

  static Model read(String xml) {
    try {
      Resource resource = ResourceFactory.newReaderResource(new StringReader(xml), "UTF-8");
      DMNRuntime runtime =
          DMNRuntimeBuilder.fromDefaults()
              .buildConfiguration()
              .fromResources(List.of(resource))
              .getOrElseThrow(e -> new IllegalStateException(e.getMessage(), e));
      ((DMNRuntimeImpl) runtime).setOption(new RuntimeModeOption(RuntimeModeOption.MODE.LENIENT));
      return new Model(xml, runtime);
    } catch (InvalidModelException e) {
      throw e;
    } catch (RuntimeException e) {
      String reason = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
      throw new InvalidModelException(
          List.of(
              new Finding(
                  Severity.ERROR, MODEL_INVALID, null, null, null, List.of(reason), reason)));
    }
  }

  String xml() {
    return xml;
  }

  DMNModelImpl kie() {
    return kie;
  }

  DMNRuntime runtime() {
    return runtime;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  List<Decision> decisions() {
    return decisions;
  }

  List<Table> tables() {
    return tables;
  }

  Map<String, Parameter> parameters() {
    return parameters;
  }

  /** The values of the parameters by name. */
  Map<String, Object> constants() {
    return constants;
  }

  @Nullable Table table(String decision) {
    return tables.stream()
        .filter(table -> table.spec().decision().equals(decision))
        .findFirst()
        .orElse(null);
  }

  DecisionNode node(String decision) {
    DecisionNode node = kie.getDecisionByName(decision);
    if (node == null) {
      throw new IllegalArgumentException("no decision \"" + decision + "\" in " + kie.getName());
    }
    return node;
  }

  List<Fact> inputs() {
    return kie.getInputs().stream()
        .map(
            input ->
                new Fact(
                    input.getName(), DecisionReader.label(input), FactType.of(input.getType())))
        .toList();
  }

  /** What the logic of a node may name, with FEEL types. */
  Map<String, Type> names(DMNNode node) {
    Map<String, Type> names = new LinkedHashMap<>();
    for (DMNNode needed : ((DMNBaseNode) node).getDependencies().values()) {
      switch (needed) {
        case InputDataNode input -> names.put(input.getName(), feelType(input));
        case DecisionNode decision -> names.put(decision.getName(), feelType(decision));
        default -> names.put(needed.getName(), BuiltInType.FUNCTION);
      }
    }
    return names;
  }

  private static Type feelType(DMNNode node) {
    BaseDMNTypeImpl type = (BaseDMNTypeImpl) ((DMNBaseNode) node).getType();
    return type == null ? BuiltInType.UNKNOWN : type.getFeelType();
  }

  private List<Table> readTables(List<DecisionNode> ordered) {
    TableReader reader = new TableReader(kie);
    List<Table> found = new ArrayList<>();
    for (DecisionNode node : ordered) {
      if (node.getDecision().getExpression() instanceof org.kie.dmn.model.api.DecisionTable table) {
        found.add(reader.read(node.getName(), table, names(node)));
      }
    }
    for (BusinessKnowledgeModelNode node : kie.getBusinessKnowledgeModels()) {
      var logic = node.getBusinessKnowledModel().getEncapsulatedLogic();
      if (logic != null
          && logic.getExpression() instanceof org.kie.dmn.model.api.DecisionTable table) {
        Map<String, Type> names = new LinkedHashMap<>();
        for (InformationItem parameter : logic.getFormalParameter()) {
          names.put(parameter.getName(), BuiltInType.UNKNOWN);
        }
        found.add(reader.read(node.getName(), table, names));
      }
    }
    return List.copyOf(found);
  }
}
